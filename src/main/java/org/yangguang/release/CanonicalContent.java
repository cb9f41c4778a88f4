package org.yangguang.release;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The one text of a content from which its fingerprint is taken: a JSON object of strings and lists
 * of strings, keys sorted, no spaces (RFC 8785). Whoever has the fields can write the same text and
 * compare. Empty values are left out.
 */
public final class CanonicalContent {

    private final SortedMap<String, String> members = new TreeMap<>();

    /** Adds a field; an empty one is left out. */
    public CanonicalContent with(String name, String value) {
        if (!value.isEmpty()) {
            members.put(name, quoted(value));
        }
        return this;
    }

    /** Adds a list in its order; an empty one is left out. */
    public CanonicalContent with(String name, List<String> values) {
        if (!values.isEmpty()) {
            members.put(
                    name,
                    values.stream()
                            .map(CanonicalContent::quoted)
                            .collect(Collectors.joining(",", "[", "]")));
        }
        return this;
    }

    /** The canonical text. */
    public String text() {
        return members.entrySet().stream()
                .map(CanonicalContent::member)
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** The fingerprint of {@link #text()}. */
    public Fingerprint fingerprint() {
        return Fingerprint.ofText(text());
    }

    private static String member(Map.Entry<String, String> member) {
        return quoted(member.getKey()) + ":" + member.getValue();
    }

    private static String quoted(String value) {
        var out = new StringBuilder(value.length() + 2).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u00").append(Character.forDigit(c >> 4, 16));
                        out.append(Character.forDigit(c & 15, 16));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }
}
