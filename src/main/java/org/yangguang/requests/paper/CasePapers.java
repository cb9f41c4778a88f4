package org.yangguang.requests.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.yangguang.law.period.AnswerPeriod;
import org.yangguang.law.period.TraceDay;
import org.yangguang.letters.LetterEvidence;
import org.yangguang.remedies.Proceedings;
import org.yangguang.requests.domain.ApplicantNotes;
import org.yangguang.requests.domain.Assessed;
import org.yangguang.requests.domain.CaseEvent;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.Step;
import org.yangguang.requests.domain.Submission;
import org.yangguang.requests.domain.SubmissionState;
import org.yangguang.requests.web.CaseTimeline;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.print.Paper;
import org.yangguang.shared.print.Paper.Line;
import org.yangguang.shared.web.DayStrip;
import org.yangguang.shared.web.Words;

/** What a case knows of itself, drawn as papers of its file; always in Chinese. */
@Component
public class CasePapers {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private final CaseTimeline timeline;
    private final Words words;

    CasePapers(CaseTimeline timeline, Words words) {
        this.timeline = timeline;
        this.words = words;
    }

    /** The application as a form (政府信息公开申请表). */
    public Paper application(
            String agency,
            Request request,
            Optional<Submission> submission,
            List<ApplicantNotes.Note> notes) {
        var who = request.applicant();
        var paper = Paper.titled("政府信息公开申请表").sub(agency);
        var facts = new ArrayList<Line>();
        facts.add(new Line("登记号", request.number()));
        submission.ifPresent(it -> facts.add(new Line("回执号", it.number())));
        facts.add(new Line("申请人类型", who.type().label()));
        facts.add(new Line("申请人", who.name()));
        submission
                .flatMap(it -> it.submitter().idKind())
                .ifPresent(kind -> facts.add(new Line("证件类型", kind.label())));
        facts.add(new Line("证件号码", who.idNumber()));
        facts.add(new Line("联系方式", who.contact()));
        facts.add(new Line("所需信息", request.wanted()));
        facts.add(new Line("获取信息的方式", request.delivery()));
        submission
                .map(it -> it.wish().assistance())
                .filter(help -> !help.isBlank())
                .ifPresent(help -> facts.add(new Line("需要的协助", help)));
        paper.facts(facts);
        for (var note : notes) {
            paper.heading("网上补正（" + ChinaTime.minuteOf(note.at()) + "）").text(note.text());
        }
        return paper;
    }

    /** How and when it was received (收件凭证). */
    public Paper receipt(String agency, Request request, Optional<Submission> submission) {
        var paper = Paper.titled("收到申请的登记").sub(agency);
        var facts = new ArrayList<Line>();
        facts.add(new Line("登记号", request.number()));
        facts.add(new Line("提交渠道", request.channel().map(channel -> channel.label()).orElse("")));
        submission.ifPresent(
                it -> {
                    facts.add(new Line("提交或者登记时间", ChinaTime.minuteOf(it.submittedAt())));
                    facts.add(new Line("到达日期", it.arrivedOn().toString()));
                    if (it.state() instanceof SubmissionState.Confirmed(var on, _)) {
                        facts.add(new Line("双方确认之日", on.toString()));
                    }
                });
        facts.add(new Line("收到申请之日", request.receivedOn() + "（条例第三十一条）"));
        paper.facts(facts);
        var tries = submission.map(Submission::tries).orElse(List.of());
        if (!tries.isEmpty()) {
            paper.heading("联系申请人的记录");
            paper.table(
                    List.of("日期=16", "方式=24", "是否联系上=14", "情况=30", "登记人=16"),
                    tries.stream()
                            .map(
                                    one ->
                                            List.of(
                                                    one.on().toString(),
                                                    one.way(),
                                                    one.reached() ? "是" : "否",
                                                    one.note(),
                                                    one.by()))
                            .toList());
        }
        return paper;
    }

    /** The period with every day of it (期限计算). */
    public Paper clock(Request request, AnswerPeriod period) {
        var paper = Paper.titled("答复期限逐日计算").sub("登记号 " + request.number());
        var facts = new ArrayList<Line>();
        facts.add(new Line("收到申请之日", request.receivedOn().toString()));
        period.dueOn().ifPresent(due -> facts.add(new Line("答复期限", due.toString())));
        period.workingDaysLeftWhenSuspended()
                .ifPresent(left -> facts.add(new Line("中止时剩余", left + " 个工作日")));
        request.closure()
                .ifPresent(
                        end ->
                                facts.add(
                                        new Line("办结", end.on() + (end.inTime() ? "，按期" : "，逾期"))));
        paper.facts(facts);
        paper.days(
                DayStrip.of(period).days().stream()
                        .map(day -> new Line(day.mark(), day.face()))
                        .toList());
        paper.text("黑：起算日；蓝：计入的工作日；绿框：调休上班；黄：不计入（征求意见）；划线：作废，重新起算；虚线：等待缴费；红：期限届满日；白：非工作日。");
        paper.table(
                List.of("日期=15", "第几个=11", "情况=38", "依据=36"),
                period.trace().stream().map(CasePapers::day).toList());
        return paper;
    }

    private static List<String> day(TraceDay day) {
        return List.of(
                day.on().toString(), day.counted() ? day.n() + "" : "", day.why(), day.article());
    }

    /** Who was asked, and what he answered (征求意见). */
    public Paper consultations(Request request, UnaryOperator<String> shown, boolean whole) {
        var paper = Paper.titled("征求意见情况").sub("登记号 " + request.number());
        for (var asked : request.course().consultations()) {
            var facts = new ArrayList<Line>();
            facts.add(new Line("征求对象", shown.apply(asked.addressee())));
            facts.add(new Line("发出", asked.sentOn().toString()));
            asked.deliveredOn().ifPresent(on -> facts.add(new Line("送达", on.toString())));
            facts.addAll(answers(request, asked.which(), shown, whole));
            paper.heading("%d．%s".formatted(asked.which(), asked.kind().label())).facts(facts);
        }
        return paper;
    }

    private static List<Line> answers(
            Request request, int which, UnaryOperator<String> shown, boolean whole) {
        var facts = new ArrayList<Line>();
        for (var step : request.steps()) {
            switch (step.event()) {
                case CaseEvent.OpinionReceived(var on, var of, var opinion, var reasons)
                        when of == which -> {
                    facts.add(new Line("收到意见", on + "，" + opinion.label()));
                    if (!reasons.isEmpty()) {
                        facts.add(new Line("理由", whole ? shown.apply(reasons) : "（副本略）"));
                    }
                }
                case CaseEvent.ConsultationSilent(var on, var of) when of == which ->
                        facts.add(new Line("逾期未提出意见", on.toString()));
                default -> {
                    // tells nothing of this letter
                }
            }
        }
        return facts;
    }

    /** The questions of the law and how they were answered (判断记录). */
    public Paper assessment(Request request, Assessed assessed, UnaryOperator<String> shown) {
        var assessment = assessed.assessment();
        var paper = Paper.titled("公开与否的判断").sub("登记号 " + request.number());
        paper.table(
                List.of("问题=38", "依据=22", "回答=40"),
                assessment.told().stream()
                        .map(
                                told ->
                                        List.of(
                                                told.question().text(),
                                                told.question().article(),
                                                told.answer()
                                                        + (told.note().isEmpty()
                                                                ? ""
                                                                : "\n" + shown.apply(told.note()))))
                        .toList());
        assessment
                .outcome()
                .ifPresent(
                        outcome -> paper.heading("结论").text(outcome.id() + " " + outcome.label()));
        if (!assessment.reasons().isEmpty()) {
            paper.heading("理由").text(shown.apply(assessment.reasons()));
        }
        return paper.end(List.of(assessed.by(), ChinaTime.minuteOf(assessed.at())));
    }

    /** Who signed a letter, when, and for what text (审签记录). */
    public Paper approval(LetterEvidence letter) {
        var paper = Paper.titled("审签记录").sub(letter.number() + " " + letter.title());
        paper.facts(
                List.of(
                        new Line("起草", letter.author()),
                        new Line("签发日期", letter.issuedOn().toString()),
                        new Line("正文指纹", letter.fingerprint())));
        paper.table(
                List.of("环节=16", "人员=15", "时间=24", "所签正文的指纹（SHA-256）=45"),
                letter.signatures().stream()
                        .map(
                                signed ->
                                        List.of(
                                                words.of(CHINESE, signed.step()),
                                                signed.person(),
                                                ChinaTime.minuteOf(signed.at()),
                                                signed.fingerprint()))
                        .toList());
        return paper.text("每个签名对应一份确定的正文：正文改动一字，指纹即不同，已有签名作废。");
    }

    /** How a letter was delivered (送达凭证). */
    public Paper delivery(LetterEvidence letter, UnaryOperator<String> shown) {
        var paper = Paper.titled("送达回证").sub(letter.number() + " " + letter.title());
        var facts = new ArrayList<Line>();
        facts.add(new Line("受送达人", shown.apply(letter.addressee())));
        letter.sent()
                .ifPresent(
                        sent -> {
                            facts.add(new Line("送达方式", sent.way()));
                            facts.add(new Line(sent.decisiveDay(), sent.on().toString()));
                            facts.add(new Line("送达凭证", shown.apply(sent.proof())));
                            facts.add(
                                    new Line(
                                            "收到日期",
                                            sent.receivedOn().map(Object::toString).orElse("")));
                        });
        return paper.facts(facts);
    }

    /** Every step with who entered it and when (办理经过). */
    public Paper steps(Request request, UnaryOperator<String> shown, boolean whole) {
        var paper = Paper.titled("办理经过").sub("登记号 " + request.number());
        return paper.table(
                List.of("日期=16", "办理=17", "情况=31", "登记人=12", "登记时间=24"),
                timeline.told(request, whole, CHINESE).stream()
                        .map(
                                told ->
                                        List.of(
                                                told.on().toString(),
                                                told.line().title(),
                                                shown.apply(told.line().note()),
                                                told.step().map(Step::by).orElse(""),
                                                told.step()
                                                        .map(step -> ChinaTime.minuteOf(step.at()))
                                                        .orElse("")))
                        .toList());
    }

    /** Reviews and lawsuits over the case (复议、诉讼). */
    public Paper remedies(Request request, List<Proceedings> proceedings) {
        var paper = Paper.titled("复议、诉讼情况").sub("登记号 " + request.number());
        for (var one : proceedings) {
            paper.heading(one.kind() + " " + one.number());
            paper.facts(
                    List.of(
                            new Line("案号", one.caseNumber()),
                            new Line("审理机关", one.body()),
                            new Line("受理", one.acceptedOn().toString()),
                            new Line("收到副本", one.copyReceivedOn().map(Object::toString).orElse("")),
                            new Line("答复、举证期限", one.evidenceBy().map(Object::toString).orElse("")),
                            new Line("提交答复、证据", one.answeredOn().map(Object::toString).orElse("")),
                            new Line("结果", one.end().isEmpty() ? "尚未审结" : one.end())));
        }
        return paper;
    }

    /** Stands for a file that no sheet can show. */
    public Paper instead(String title, List<Line> facts, String why) {
        return Paper.titled(title).facts(facts).text(why);
    }
}
