package org.yangguang.notice;

/**
 * Something that somebody is to know (一条通知).
 *
 * @param kind message code of what it is, such as {@code notice.kind.reminder}
 * @param subject one line in Chinese; it may leave the house, so it names numbers and no persons
 * @param body more of it, may be empty
 * @param link address below {@code /} where it is dealt with, may be empty
 * @param key names this notice for its recipient: the same key is told once
 */
public record Notice(String kind, String subject, String body, String link, String key) {

    public Notice {
        subject = subject.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
