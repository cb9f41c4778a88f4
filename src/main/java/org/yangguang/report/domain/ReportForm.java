package org.yangguang.report.domain;

import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of file that a report is handed out in. */
public enum ReportForm {
    HTML("html", "text/html;charset=UTF-8"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("pdf", "application/pdf"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String ending;
    private final String mediaType;

    ReportForm(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    public static Optional<ReportForm> of(String ending) {
        return Stream.of(values()).filter(form -> form.ending.equals(ending)).findFirst();
    }
}
