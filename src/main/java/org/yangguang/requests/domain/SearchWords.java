package org.yangguang.requests.domain;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The words in a description that are worth searching for: what is left between the small talk. */
public final class SearchWords {

    private static final int MOST = 6;
    private static final Pattern BETWEEN =
            Pattern.compile(
                    "[\\s\\p{P}\\p{S}&&[^〔〕]]+|请问|请|提供|申请|公开|获取|查询|了解|关于|有关|相关|以及|及其|情况"
                            + "|信息|文件|材料|内容|我市|本市|我局|贵局|你局|的|和|与|及|或|在|对|等");

    private SearchWords() {}

    /** At most six, the longest first, for they say most. */
    public static List<String> of(String description) {
        return Arrays.stream(BETWEEN.split(description))
                .filter(word -> word.codePointCount(0, word.length()) >= 2)
                .distinct()
                .sorted((a, b) -> b.length() - a.length())
                .limit(MOST)
                .toList();
    }
}
