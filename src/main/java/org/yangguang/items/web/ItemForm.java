package org.yangguang.items.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yangguang.files.FileId;
import org.yangguang.items.ItemChannel;
import org.yangguang.items.ItemId;
import org.yangguang.items.ItemKind;
import org.yangguang.items.NewItem;
import org.yangguang.items.domain.Item;
import org.yangguang.shared.web.Typed;

/**
 * The form of an item: what stands in it, and what was typed as an item. Channel and column are one
 * choice, {@code CHANNEL/column}.
 */
final class ItemForm {

    private ItemForm() {}

    /** A new form; its id makes sure that the form sent twice makes one item. */
    static Map<String, String> empty(ItemId id) {
        return Map.of("id", id.toString(), "place", "DISCLOSURE_COLUMN/");
    }

    static Map<String, String> of(Item item) {
        var content = item.content();
        var values = new HashMap<String, String>();
        values.put("id", item.id().toString());
        values.put("title", content.title());
        values.put("place", content.channel().name() + "/" + content.column());
        values.put("documentNumber", content.documentNumber());
        values.put("issuer", content.issuer());
        values.put("summary", content.summary());
        values.put("body", content.body());
        values.put("link", content.link());
        values.put("formedOn", content.formedOn().map(LocalDate::toString).orElse(""));
        values.put("catalogueRow", content.catalogueRow());
        values.put("version", Long.toString(item.version()));
        return values;
    }

    static NewItem read(Map<String, String> values, ItemKind kind, List<FileId> attachments) {
        var typed = new Typed(values);
        var place = typed.text("place");
        int slash = place.indexOf('/');
        var channel =
                Optional.of(slash < 0 ? place : place.substring(0, slash))
                        .filter(name -> !name.isEmpty())
                        .flatMap(ItemChannel::read);
        if (channel.isEmpty()) {
            typed.fault("place", "required");
        }
        var formedOn = typed.date("formedOn");
        typed.check();
        return new NewItem(
                kind,
                typed.text("title"),
                channel.orElseThrow(),
                slash < 0 ? "" : place.substring(slash + 1),
                typed.text("documentNumber"),
                typed.text("issuer"),
                typed.text("summary"),
                values.getOrDefault("body", ""),
                typed.text("link"),
                formedOn,
                typed.text("catalogueRow"),
                attachments);
    }
}
