package org.yangguang.notice;

import org.yangguang.shared.list.ListPage;

/**
 * The list of what a person was told.
 *
 * @param seenAt the moment as of which all may be marked as read
 */
public record NoticePage(ListPage list, int unread, String seenAt) {

    /** One notice by itself. */
    public record One(String kind, String subject, String body, String link, String toldAt) {}
}
