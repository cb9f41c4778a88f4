package org.yangguang.screening;

/**
 * Where a text stands.
 *
 * @param file the attachment's name, with what lies in it behind {@code ›}; empty for the text
 *     itself
 * @param at the place within: {@code 第3段}, {@code 第2页}, {@code Sheet1!B5}; may be empty
 */
public record Place(String file, Part part, String at) {

    /** A place in the text itself. */
    public static Place of(Part part, String at) {
        return new Place("", part, at);
    }

    /** The same place in a file. */
    public Place in(String name) {
        return new Place(file.isEmpty() ? name : name + " › " + file, part, at);
    }
}
