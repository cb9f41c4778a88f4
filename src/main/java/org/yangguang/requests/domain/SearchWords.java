package org.yangguang.requests.domain;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The words in a description that are worth searching for: what is left between the small talk. Of
 * a long run of Chinese, which has no blanks, each four signs in a row are one.
 */
public final class SearchWords {

    private static final int MOST = 12;
    private static final int SIGNS = 4;
    private static final Pattern BETWEEN =
            Pattern.compile(
                    "[\\s\\p{P}\\p{S}&&[^〔〕]]+|(19|20)\\d{2}年度?|请问|请|提供|申请|公开|获取|查询|了解|关于|有关|相关"
                            + "|以及|及其|情况|信息|文件|材料|内容|我市|本市|我局|贵局|你局|示例|的|和|与|及|或|在|对|等");

    private SearchWords() {}

    /** At most twelve. */
    public static List<String> of(String description) {
        return Arrays.stream(BETWEEN.split(description))
                .filter(word -> word.length() >= 2)
                .flatMap(SearchWords::pieces)
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static Stream<String> pieces(String word) {
        return word.length() <= SIGNS + 1 || word.codePoints().allMatch(sign -> sign < 0x2E80)
                ? Stream.of(word)
                : IntStream.rangeClosed(0, word.length() - SIGNS)
                        .mapToObj(at -> word.substring(at, at + SIGNS));
    }
}
