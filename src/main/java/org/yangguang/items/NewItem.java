package org.yangguang.items;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yangguang.files.FileId;

/**
 * What a person or another module wants to publish.
 *
 * @param column the code of the column (栏目) within the channel, empty for none
 * @param documentNumber 文号, empty when it has none
 * @param issuer 发布机构, empty for the agency itself
 * @param summary 内容概述
 * @param body HTML or plain text; made safe before it is kept
 * @param link another address where it was published, empty for none
 * @param formedOn 成文日期
 * @param catalogueRow 公开事项编码, empty for none
 */
public record NewItem(
        ItemKind kind,
        String title,
        ItemChannel channel,
        String column,
        String documentNumber,
        String issuer,
        String summary,
        String body,
        String link,
        Optional<LocalDate> formedOn,
        String catalogueRow,
        List<FileId> attachments) {

    public NewItem {
        attachments = List.copyOf(attachments);
    }
}
