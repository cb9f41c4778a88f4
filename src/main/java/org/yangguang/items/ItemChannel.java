package org.yangguang.items;

import java.util.Arrays;
import java.util.Optional;

/** The way by which an item reached the public (公开渠道), as the annual report counts it. */
public enum ItemChannel {
    /** 政府信息公开专栏: only information with a statutory category stands here. */
    DISCLOSURE_COLUMN("政府信息公开专栏", "专栏"),

    /** 局网站其他栏目: news, notices and the like. */
    SITE_COLUMN("网站其他栏目", "其他栏目"),

    /** 政务微信 */
    WECHAT("政务微信", "微信"),

    /** 政务微博 */
    WEIBO("政务微博", "微博");

    private final String word;
    private final String shortWord;

    ItemChannel(String word, String shortWord) {
        this.word = word;
        this.shortWord = shortWord;
    }

    /** The word that ledgers and pages use. */
    public String word() {
        return word;
    }

    /** Reads what offices write in ledgers: 专栏, 政府信息公开专栏, 局网站其他栏目, 微信公众号 … */
    public static Optional<ItemChannel> read(String text) {
        String plain = text.replaceAll("\\s", "");
        return Arrays.stream(values())
                .filter(channel -> plain.equals(channel.word) || plain.equals(channel.name()))
                .findFirst()
                .or(
                        () ->
                                Arrays.stream(values())
                                        .filter(channel -> plain.contains(channel.shortWord))
                                        .findFirst());
    }

    /** True for what stands on the agency's own site. */
    public boolean onSite() {
        return this == DISCLOSURE_COLUMN || this == SITE_COLUMN;
    }
}
