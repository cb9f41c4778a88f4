package org.yangguang.items.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yangguang.items.ItemChannel;
import org.yangguang.items.ItemKind;
import org.yangguang.items.PublicItem.Attachment;
import org.yangguang.release.CanonicalContent;
import org.yangguang.release.Fingerprint;

/**
 * All that readers will see of an item, and therefore all that reviewers sign.
 *
 * @param column the code of its column, empty for none
 * @param body safe HTML
 */
public record ItemContent(
        ItemKind kind,
        String indexNumber,
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
        List<Attachment> attachments) {

    public ItemContent {
        attachments = List.copyOf(attachments);
    }

    /** The text whose hash reviewers sign and the public log holds. */
    public String canonicalText() {
        return canonical().text();
    }

    public Fingerprint fingerprint() {
        return canonical().fingerprint();
    }

    /** What is left of it when it had to go: that it was, and which number it had. */
    public ItemContent emptied() {
        return new ItemContent(
                kind,
                indexNumber,
                "（内容已清除）",
                channel,
                column,
                "",
                "",
                "",
                "",
                "",
                Optional.empty(),
                catalogueRow,
                List.of());
    }

    /** The same in these words. */
    public ItemContent with(String otherTitle, String otherSummary, String otherBody) {
        return new ItemContent(
                kind,
                indexNumber,
                otherTitle,
                channel,
                column,
                documentNumber,
                issuer,
                otherSummary,
                otherBody,
                link,
                formedOn,
                catalogueRow,
                attachments);
    }

    /** The same with these files. */
    public ItemContent with(List<Attachment> files) {
        return new ItemContent(
                kind,
                indexNumber,
                title,
                channel,
                column,
                documentNumber,
                issuer,
                summary,
                body,
                link,
                formedOn,
                catalogueRow,
                files);
    }

    private CanonicalContent canonical() {
        return new CanonicalContent()
                .with("kind", kind.name())
                .with("indexNumber", indexNumber)
                .with("title", title)
                .with("channel", channel.name())
                .with("column", column)
                .with("documentNumber", documentNumber)
                .with("issuer", issuer)
                .with("summary", summary)
                .with("body", body)
                .with("link", link)
                .with("formedOn", formedOn.map(LocalDate::toString).orElse(""))
                .with("catalogueRow", catalogueRow)
                .with(
                        "attachments",
                        attachments.stream()
                                .map(file -> file.sha256() + " " + file.name())
                                .toList());
    }
}
