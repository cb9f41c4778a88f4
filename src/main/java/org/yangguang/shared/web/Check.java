package org.yangguang.shared.web;

/**
 * One check shown beside the thing that it checks.
 *
 * @param tone how it ended: {@code ok}, {@code warn} or {@code wrong}
 * @param rule the rule's number, for example {@code H1}
 * @param url the place on the page that it speaks of, empty when there is none
 */
public record Check(String tone, String rule, String sentence, String url) {

    /** The sign that says without colour what the tone is. */
    public String mark() {
        return switch (tone) {
            case "ok" -> "✓";
            case "warn" -> "!";
            default -> "✗";
        };
    }
}
