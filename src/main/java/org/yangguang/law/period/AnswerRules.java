package org.yangguang.law.period;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/**
 * How long an agency has to answer, by the day it received the request (答复期限).
 *
 * @param from first day of receipt for which the rules hold
 * @param workingDays the ordinary period
 * @param longestExtension all extensions together
 * @param correctionNotice working days for asking to correct an unclear request; none in the old
 *     text
 * @param opinion working days that a third party or co-producer has to reply; none in the old text
 */
record AnswerRules(
        LocalDate from,
        int workingDays,
        int longestExtension,
        OptionalInt correctionNotice,
        OptionalInt opinion,
        String periodArticle,
        String extensionArticle,
        String pauseArticle) {

    /** 中华人民共和国政府信息公开条例（国务院令第492号）, until 2019-05-14. */
    private static final AnswerRules OF_2008 =
            new AnswerRules(
                    LocalDate.of(2008, 5, 1),
                    15,
                    15,
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    "2007年条例第二十四条第二款",
                    "2007年条例第二十四条第二款",
                    "2007年条例第二十四条第三款");

    /** 中华人民共和国政府信息公开条例（国务院令第711号）, from 2019-05-15. */
    private static final AnswerRules OF_2019 =
            new AnswerRules(
                    LocalDate.of(2019, 5, 15),
                    20,
                    20,
                    OptionalInt.of(7),
                    OptionalInt.of(15),
                    "条例第三十三条第二款",
                    "条例第三十三条第二款",
                    "条例第三十三条第三款");

    private static final List<AnswerRules> NEWEST_FIRST = List.of(OF_2019, OF_2008);

    /** The rules for a request received on this day. */
    static AnswerRules forReceiptOn(LocalDate receivedOn) {
        return NEWEST_FIRST.stream()
                .filter(rules -> !receivedOn.isBefore(rules.from))
                .findFirst()
                .orElseThrow(
                        () ->
                                PeriodRefusal.ofStart(
                                        "date-out-of-range",
                                        "收到申请之日 " + receivedOn + " 早于政府信息公开条例施行（2008-05-01）"));
    }
}
