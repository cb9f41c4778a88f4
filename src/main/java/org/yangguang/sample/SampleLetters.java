package org.yangguang.sample;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yangguang.identity.ActingPerson;
import org.yangguang.letters.LetterField;
import org.yangguang.letters.LetterId;
import org.yangguang.letters.LetterKind;
import org.yangguang.letters.LetterWriting;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestNumbers;
import org.yangguang.shared.ChinaTime;

/** Answers of the requests under way: one posted, one in review, one being drafted. */
@Component
class SampleLetters {

    private static final String OFFICE = "disclosure";
    private static final List<String> REVIEWERS = List.of("head", "deputy", "secrecy", "leader");

    private final LetterWriting writing;
    private final RequestNumbers numbers;
    private final ActingPerson acting;
    private final Clock clock;

    SampleLetters(LetterWriting writing, RequestNumbers numbers, ActingPerson acting, Clock clock) {
        this.writing = writing;
        this.numbers = numbers;
        this.acting = acting;
        this.clock = clock;
    }

    void bringIn(AgencyId bureau) {
        posted(bureau);
        acting.as(
                OFFICE,
                () -> {
                    var partly = partlyDisclosed(bureau);
                    writing.submit(partly);
                    draft(
                            bureau,
                            2,
                            LetterKind.DISCLOSED,
                            Map.of(
                                    LetterField.PROVIDED, "2019年事业单位招聘面试评分办法（示例）",
                                    LetterField.MANNER, "随本告知书邮寄复印件（示例）"));
                });
    }

    private void posted(AgencyId bureau) {
        acting.as(
                OFFICE,
                () -> {
                    var letter =
                            draft(
                                    bureau,
                                    9,
                                    LetterKind.DISCLOSED,
                                    Map.of(
                                            LetterField.PROVIDED, "2021年职业技能培训补贴申领指南（示例）",
                                            LetterField.MANNER, "随本告知书邮寄复印件（示例）"));
                    writing.submit(letter);
                    REVIEWERS.forEach(name -> acting.as(name, () -> writing.sign(letter)));
                    writing.post(letter, ChinaTime.today(clock), "EMS 示例邮件号");
                });
    }

    private LetterId partlyDisclosed(AgencyId bureau) {
        return draft(
                bureau,
                3,
                LetterKind.PARTLY_DISCLOSED,
                Map.of(
                        LetterField.PROVIDED, "2021年度创业补贴发放名单和发放依据（示例）",
                        LetterField.MANNER, "随本告知书邮寄复印件（示例）",
                        LetterField.WITHHELD, "名单中的身份证号码、银行账号（示例）",
                        LetterField.WITHHELD_GROUND, "第十五条",
                        LetterField.REASONS, "身份证号码、银行账号属于个人隐私，公开会损害补贴领取人的合法权益（示例）"));
    }

    private LetterId draft(
            AgencyId bureau, int which, LetterKind kind, Map<LetterField, String> said) {
        var request = numbers.find(bureau, SampleUnderWay.number(which, clock)).orElseThrow();
        return writing.draft("request", request.value(), kind, said);
    }
}
