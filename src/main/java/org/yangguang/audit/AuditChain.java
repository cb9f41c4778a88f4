package org.yangguang.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How lines hang together: the hash of a line is SHA-256 over its canonical JSON (keys in order, no
 * spaces, UTF-8), in which the hash of the line before stands.
 */
final class AuditChain {

    /** What the first line calls the line before it. */
    static final String START = "0".repeat(64);

    private AuditChain() {}

    /** The hash that this line must have. */
    static String hashOf(AuditEntry entry) {
        return sha256(canonical(entry));
    }

    /** The line as canonical JSON; everything but its own hash. */
    static String canonical(AuditEntry entry) {
        var fields = new TreeMap<String, String>();
        fields.put("action", text(entry.action()));
        fields.put("actor", text(entry.actor()));
        fields.put("address", text(entry.address()));
        fields.put("at", text(entry.at().toString()));
        fields.put("facts", facts(entry.facts()));
        fields.put("number", Long.toString(entry.number()));
        fields.put("previousHash", text(entry.previousHash()));
        fields.put("subject", text(entry.subject()));
        return object(fields);
    }

    static String facts(SortedMap<String, String> facts) {
        var fields = new TreeMap<String, String>();
        facts.forEach((name, value) -> fields.put(name, text(value)));
        return object(fields);
    }

    private static String object(SortedMap<String, String> fields) {
        var json = new StringBuilder("{");
        for (Map.Entry<String, String> field : fields.entrySet()) {
            if (json.length() > 1) {
                json.append(',');
            }
            json.append(text(field.getKey())).append(':').append(field.getValue());
        }
        return json.append('}').toString();
    }

    private static String text(String value) {
        var json = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                default -> {
                    if (c < 0x20 || c == 0x7f || Character.isSurrogate(c)) {
                        json.append("\\u%04x".formatted((int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        return json.append('"').toString();
    }

    private static String sha256(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
