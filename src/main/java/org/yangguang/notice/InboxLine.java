package org.yangguang.notice;

import java.time.Instant;
import java.util.UUID;

/** A notice as its recipient finds it at the desk (站内通知). */
record InboxLine(
        UUID id,
        String kind,
        String subject,
        String body,
        String link,
        Instant toldAt,
        boolean unread) {}
