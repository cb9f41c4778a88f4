package org.yangguang.notice;

/** How a notice leaves the house (外发渠道). */
enum Channel {
    MAIL,
    SMS
}
