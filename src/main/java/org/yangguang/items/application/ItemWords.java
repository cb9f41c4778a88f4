package org.yangguang.items.application;

import org.yangguang.items.domain.ItemContent;

/** The words of an item's text, by which it is found. */
public final class ItemWords {

    private ItemWords() {}

    public static String of(ItemContent content) {
        return SafeHtml.words(content.body());
    }
}
