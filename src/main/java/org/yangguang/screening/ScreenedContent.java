package org.yangguang.screening;

import java.util.List;
import org.yangguang.org.AgencyId;

/**
 * Something on its way to the public, as screening reads it (筛查对象).
 *
 * @param subject what it is, such as {@code item:…}
 * @param fingerprint of exactly this content; the report is good for no other
 * @param body HTML that was made safe already
 * @param newMedia whether it goes out on WeChat or Weibo
 * @param statutoryTables whether its tables are those of the annual report
 */
public record ScreenedContent(
        AgencyId agency,
        String subject,
        String fingerprint,
        String title,
        String summary,
        String documentNumber,
        String body,
        boolean newMedia,
        boolean statutoryTables,
        List<ScreenedFile> files) {

    public ScreenedContent {
        files = List.copyOf(files);
    }
}
