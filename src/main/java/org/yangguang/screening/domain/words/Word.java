package org.yangguang.screening.domain.words;

/**
 * One entry of a list.
 *
 * @param text what is looked for
 * @param other what belongs to it: the right form, the full name, the title; empty for nothing
 */
public record Word(Topic topic, String text, String other) {

    public static Word of(Topic topic, String text) {
        return new Word(topic, text, "");
    }
}
