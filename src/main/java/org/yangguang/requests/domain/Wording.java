package org.yangguang.requests.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a text says once everything is gone in which people who want the same differ (规整后的文本): width
 * and case of letters, punctuation, greetings, who the writer is, the law that he cites.
 */
final class Wording {

    /** Shorter than this, a text says nothing without its courtesies. */
    private static final int SHORTEST = 4;

    private static final Pattern SMALL_TALK =
            Pattern.compile(
                    // who writes, and how to reach him
                    "(?:我叫|我是|我们是|本人是|本人叫|本人姓名|申请人姓名|申请人|联系人|姓名|家住|现住|住在)[:是为]?[^,。;:!?\\n]{1,20}(?:[,。;!\\n]|$)"
                            + "|本人[\\p{IsHan}*]{2,4},|(?<=^|,)系[^,。;:!?\\n]{1,20}[,。;]"
                            + "|(?:身份证号码|身份证号|身份证|证件号码|联系电话|联系方式|手机号码|手机号|手机|电话|电子邮箱|邮箱|通信地址|通讯地址|住址|地址)"
                            + "[:是为]?[0-9a-z@._\\-*+ ]{5,40}"
                            + "|[0-9]{17}[0-9x]|1[3-9][0-9]{9}"
                            + "|(?:申请日期|申请时间|日期)?:?(?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日\\s*。?\\s*$"
                            // the law that everybody cites
                            + "|(?:根据|依据|依照|按照)[^,。;\\n《]{0,12}《[^》\\n]{2,30}》(?:[^,。;\\n]{0,24}(?:规定|要求)|第[^,。;\\n]{1,12}条)?"
                            // greetings and requests
                            + "|尊敬的[^,。:;!\\n]{1,24}[,:。!\\n]|您好|你好|你们好|各位领导好|领导好|谢谢您?|此致|敬礼|特此申请|盼复|望批准|望予批准"
                            + "|(?:请|望)(?:予以|依法|尽快|及时|贵[局委厅办]|贵单位|贵机关|在?[^,。;\\n]{0,8}(?:期限|时限|日)内)*(?:答复|回复|公开|提供|支持|批准)|(?:特|现|兹|本人|我|请|向贵[局委厅办]|向贵单位|向贵机关)*申请(?:依法)?(?:公开|获取|查询)"
                            + "|(?:希望|恳请|要求|请求|望)(?:贵[局委厅办]|贵单位|贵机关|能)?(?:依法)?(?:公开|提供)|想(?:要)?(?:了解|知道)(?:一下)?|依法"
                            + "|(?:用途|公开方式|获取方式|提供方式|形式要求):[^,。;\\n]{1,20}|(?:申请|所需)?(?:公开|信息)?内容:"
                            + "|(?:以下|下列|如下|上述)(?:政府)?信息|政府信息公开"
                            // the numbers of a list
                            + "|(?<![^;。:,\\s])\\(?[0-9一二三四五六七八九十]{1,2}(?:\\)|[.,](?![0-9]))");

    /** Words between words, which one writes and another leaves out. */
    private static final Pattern JOINTS = Pattern.compile("以及|及其|[的及和与或]");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Wording() {}

    static String of(String text) {
        var even =
                Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replace('、', ',');
        var wanted = JOINTS.matcher(SMALL_TALK.matcher(even).replaceAll("")).replaceAll("");
        var said = BETWEEN.matcher(wanted).replaceAll("");
        return said.length() < SHORTEST ? BETWEEN.matcher(even).replaceAll("") : said;
    }
}
