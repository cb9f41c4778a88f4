package org.yangguang.sample;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yangguang.files.FileId;
import org.yangguang.files.FileStore;
import org.yangguang.shared.list.XlsxExport;
import org.yangguang.shared.print.ChinesePdf;

/** Makes and keeps the real files that go with the sample's publications. */
@Component
class SampleAttachments {

    private static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final FileStore files;

    SampleAttachments(FileStore files) {
        this.files = files;
    }

    List<FileId> of(SampleHighlight highlight) {
        return highlight.attachments().stream().map(this::keep).toList();
    }

    private FileId keep(SampleHighlight.Attachment attachment) {
        var name = attachment.name();
        var content = attachment.content();
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "xlsx" -> keep(name, XlsxExport.MEDIA_TYPE, SampleSheet.of(content));
            case "docx" -> keep(name, DOCX, SampleDocument.of(content));
            case "pdf" -> keep(name, "application/pdf", pdf(name, content));
            default -> throw new IllegalStateException("no such kind of file: " + name);
        };
    }

    private FileId keep(String name, String mediaType, byte[] content) {
        return files.keep(name, mediaType, new ByteArrayInputStream(content)).id();
    }

    /** One page or more whose first paragraph is the title. */
    static byte[] pdf(String name, List<SampleBlock> content) {
        var page =
                """
        <!DOCTYPE html>
        <html lang="zh-CN"><head><meta charset="UTF-8"/><title>%s</title><style>
        @page { size: A4; margin: 30mm 26mm }
        body { font-family: 'Noto Serif SC'; font-size: 14px; line-height: 2 }
        p { margin: 0; text-indent: 2em }
        p:first-child { font-size: 20px; text-align: center; text-indent: 0; margin-bottom: 16px }
        h2 { font-size: 16px; font-weight: normal; margin: 8px 0 0 }
        table { width: 100%%; border-collapse: collapse; margin: 10px 0; -fs-table-paginate: paginate }
        th, td { border: 1px solid #444; padding: 3px 8px; font-weight: normal; text-align: left }
        th { background: #f3f1ec }
        </style></head><body>%s</body></html>
        """
                        .formatted(name, SampleBlock.html(content));
        return ChinesePdf.of(page);
    }
}
