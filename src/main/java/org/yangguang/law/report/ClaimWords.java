package org.yangguang.law.report;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words by which a sentence says what its figure counts; the more special ones come first. */
final class ClaimWords {

    /** Words beside a figure and the key they mean. */
    private record Word(String key, Pattern pattern) {
        static Word of(String key, String regex) {
            return new Word(key, Pattern.compile(regex));
        }
    }

    private static final String LAST_YEAR = "(?:上一?年度?|去年|20\\d\\d年度?)";
    private static final String NEXT_YEAR = "(?:下一?年度?|次年|明年|20\\d\\d年度?)";

    private static final List<Word> BEFORE =
            List.of(
                    Word.of("previous_year_new", "(?:比|较|同比)" + LAST_YEAR + "(?:同期)?\\(?(?:的)?$"),
                    Word.of("deny_secret", "国家秘密"),
                    Word.of("deny_law", "法律、?行政法规禁止"),
                    Word.of("deny_safety", "三安全一稳定"),
                    Word.of("deny_third_party", "第三方合法权益"),
                    Word.of("deny_internal", "内部事务信息|内部管理信息"),
                    Word.of("deny_process", "过程性信息"),
                    Word.of("deny_case_file", "执法案卷"),
                    Word.of("deny_query", "行政查询事项"),
                    Word.of("not_government_information", "不属于政府信息|非政府信息|不属于本?条例"),
                    Word.of("other_channel", "其他途径|其它途径"),
                    Word.of("unable_not_held", "不掌握|信息不存在|(?:^|[,;、:])不存在|非本机关职责"),
                    Word.of("unable_to_create", "另行制作|现成信息"),
                    Word.of("unable_unclear", "仍不明确|内容不明确"),
                    Word.of("reject_complaint", "信访.{0,6}投诉|举报投诉|投诉举报"),
                    Word.of("reject_repeat", "重复申请"),
                    Word.of("reject_publication", "公开出版物"),
                    Word.of("reject_massive", "大量.{0,2}反复"),
                    Word.of("reject_confirm", "确认或重新出具"),
                    Word.of("other_no_correction", "逾期不补正|逾期未补正"),
                    Word.of("other_unpaid", "逾期.{0,12}缴"),
                    Word.of("granted_or_partial", "公开(?:及|和|、|或|与)部分公开"),
                    Word.of("partial", "部分公开"),
                    Word.of("denied", "不予公开"),
                    Word.of("unable", "无法提供"),
                    Word.of("rejected", "不予处理"),
                    Word.of("other", "其他处理|其它处理"),
                    Word.of("granted", "予以公开|同意公开|(?:^|[,;:、]|其中)(?:已)?公开(?:的|答复)?(?:有|共)?$"),
                    Word.of("carried_in", LAST_YEAR + ".{0,4}结转|结转(?:自|了)?(?:上一?年|去年)"),
                    Word.of("carried_out", "(?:结转|转接|顺延|转入|转|延续)(?:到|至|入)?" + NEXT_YEAR),
                    Word.of("reconsideration", "行政复议|复议"),
                    Word.of("litigation", "行政诉讼|诉讼"),
                    Word.of("channel", "当面|现场|网上|网络|网站|来信|信函|邮寄|邮件|传真|在线|平台|窗口"),
                    Word.of("natural_accepted", "自然人申请"),
                    Word.of("accepted", "收办"),
                    Word.of("new+total", "(?:收到|受理)(?:并|且|、)(?:全部)?(?:答复|办结|办理)"),
                    Word.of("new", "(?:收到|受理|接收|接到|新收|收).{0,14}(?:申请|依申请|信息公开)"),
                    Word.of("total", "办结|答复|办理完毕|办理完结|处理完毕"));

    private static final List<Word> BEHIND =
            List.of(
                    Word.of("carried_out", "^.{0,24}(?:结转|转接|顺延|转入|转|延续)(?:到|至|入)?" + NEXT_YEAR),
                    Word.of("carried_in", "^(?:为)?" + LAST_YEAR + ".{0,4}结转"),
                    Word.of("reconsideration", "^.{0,20}(?:行政)?复议"),
                    Word.of("litigation", "^.{0,20}(?:行政)?诉讼"));

    /** Words that only lead to the figure; what is counted was said before them. */
    private static final Pattern FILLER =
            Pattern.compile("(?:共|共计|合计|总计|总数|分别为|数量|有|为|计|的|件数|是|其中|全年|累计|[,:])*");

    /** 因本机关不掌握等原因无法提供: grounds given as examples do not say which row is meant. */
    private static final Pattern EXAMPLES = Pattern.compile("^.*等(?:原因|情形|情况|理由|事由)");

    private ClaimWords() {}

    /**
     * What a figure counts.
     *
     * @param clause the words before it as far as the last mark
     * @param sentence the words before it as far as the last figure
     * @param behind the words behind it as far as the next mark or figure
     */
    static Optional<String> keyOf(String clause, String sentence, String behind) {
        return keyOf(
                EXAMPLES.matcher(clause).replaceFirst(""),
                sentence,
                behind,
                FILLER.matcher(clause).matches());
    }

    private static Optional<String> keyOf(
            String clause, String sentence, String behind, boolean onlyFiller) {
        var key = first(BEFORE, sentence.endsWith("及部分公开") ? sentence : clause);
        if (key.isPresent()
                && !(key.get().equals("channel") && first(BEHIND, behind).isPresent())) {
            return key;
        }
        var later = first(BEHIND, behind);
        if (later.isPresent()) {
            return later;
        }
        return onlyFiller ? first(BEFORE, sentence) : Optional.empty();
    }

    private static Optional<String> first(List<Word> words, String text) {
        return words.stream()
                .filter(word -> word.pattern().matcher(text).find())
                .map(Word::key)
                .findFirst();
    }
}
