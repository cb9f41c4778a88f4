package org.yangguang.items.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.yangguang.files.FileId;
import org.yangguang.items.ItemChannel;
import org.yangguang.items.ItemKind;
import org.yangguang.items.NewItem;
import org.yangguang.items.domain.ItemContent;
import org.yangguang.shared.FieldFault;
import org.yangguang.shared.InvalidInput;

/**
 * What was typed, as it was typed.
 *
 * @param id made with the empty form, so that the form sent twice makes one item
 * @param place channel and column in one choice, {@code CHANNEL/column}
 */
record ItemForm(
        String id,
        String title,
        String place,
        String documentNumber,
        String issuer,
        String summary,
        String body,
        String link,
        String formedOn,
        String catalogueRow) {

    static ItemForm empty(String id) {
        return new ItemForm(id, "", "DISCLOSURE_COLUMN/", "", "", "", "", "", "", "");
    }

    static ItemForm of(String id, ItemContent content) {
        return new ItemForm(
                id,
                content.title(),
                content.channel().name() + "/" + content.column(),
                content.documentNumber(),
                content.issuer(),
                content.summary(),
                content.body(),
                content.link(),
                content.formedOn().map(LocalDate::toString).orElse(""),
                content.catalogueRow());
    }

    NewItem item(ItemKind kind, List<FileId> attachments) {
        int slash = place.indexOf('/');
        var channel =
                ItemChannel.read(slash < 0 ? place : place.substring(0, slash))
                        .orElseThrow(
                                () ->
                                        new InvalidInput(
                                                List.of(new FieldFault("place", "required"))));
        return new NewItem(
                kind,
                title,
                channel,
                slash < 0 ? "" : place.substring(slash + 1),
                documentNumber,
                issuer,
                summary,
                body,
                link,
                date(),
                catalogueRow,
                attachments);
    }

    private Optional<LocalDate> date() {
        try {
            return formedOn.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(formedOn));
        } catch (DateTimeParseException e) {
            throw new InvalidInput(List.of(new FieldFault("formedOn", "items.date")));
        }
    }
}
