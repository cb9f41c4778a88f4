package org.yangguang.items;

import java.time.LocalDate;
import java.util.List;
import org.yangguang.files.FileId;

/**
 * What was published before this program kept the record, as an agency's ledger has it (历史台账).
 *
 * @param column the name of the column; one that is not there yet is made
 * @param indexNumber 索引号, empty when the ledger has none
 * @param catalogueRow 公开事项编码
 */
public record PastItem(
        String title,
        ItemChannel channel,
        String column,
        LocalDate publishedOn,
        String indexNumber,
        String documentNumber,
        String catalogueRow,
        String issuer,
        String body,
        String link,
        List<FileId> attachments) {

    public PastItem {
        attachments = List.copyOf(attachments);
    }

    /** What tells one row of the ledger from another: 索引号, else 渠道 + 标题 + 发布日期. */
    public String key() {
        return indexNumber.isEmpty()
                ? channel.name() + "|" + title + "|" + publishedOn
                : indexNumber;
    }
}
