package org.yangguang.portal.tools;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.law.period.AnswerPeriod;
import org.yangguang.law.period.ConsultationKind;
import org.yangguang.law.period.PeriodEvent;
import org.yangguang.law.period.PeriodEvent.Consultation;
import org.yangguang.law.period.PeriodEvent.CorrectionReceived;
import org.yangguang.law.period.PeriodEvent.Extension;
import org.yangguang.law.period.PeriodEvent.FeeNotice;

/** The form of 答复期限计算: one correction, two consultations, one extension and one fee. */
final class DeadlineForm {

    private final TypedForm form;
    private final WorkingCalendar calendar;
    private final List<PeriodEvent> events = new ArrayList<>();

    /** The form's field for each event, so that a refusal lands where it was typed. */
    private final List<String> fieldOfEvent = new ArrayList<>();

    private DeadlineForm(TypedForm form, WorkingCalendar calendar) {
        this.form = form;
        this.calendar = calendar;
    }

    static DeadlinePage page(Map<String, String> typed, WorkingCalendar calendar) {
        var form = new TypedForm(typed);
        var period =
                typed.containsKey("receivedOn")
                        ? new DeadlineForm(form, calendar).period()
                        : Optional.<AnswerPeriod>empty();
        return new DeadlinePage(form, period);
    }

    private Optional<AnswerPeriod> period() {
        var receivedOn = form.requiredDate("receivedOn", "收到申请之日");
        correction();
        consultation("asked1");
        consultation("asked2");
        extension();
        fee();
        if (receivedOn.isEmpty() || form.isFaulty()) {
            return Optional.empty();
        }
        return period(receivedOn.get());
    }

    private Optional<AnswerPeriod> period(LocalDate receivedOn) {
        try {
            return Optional.of(
                    Calculations.period(new DeadlineCase(receivedOn, events, List.of()), calendar));
        } catch (CaseFault fault) {
            var field =
                    fault.index().isPresent()
                            ? fieldOfEvent.get(fault.index().getAsInt())
                            : "receivedOn";
            form.reject(field, fault.sentence());
            return Optional.empty();
        }
    }

    private void correction() {
        var notice = form.date("noticeSentOn", "补正告知之日");
        var on =
                notice.isPresent()
                        ? form.requiredDate("correctedOn", "收到补正之日")
                        : form.date("correctedOn", "收到补正之日");
        on.ifPresent(day -> add("correctedOn", new CorrectionReceived(day, notice)));
    }

    private void consultation(String prefix) {
        var kind = kind(prefix + "Kind");
        var delivered = form.date(prefix + "DeliveredOn", "送达之日");
        var answered = form.date(prefix + "AnsweredOn", "收到意见之日");
        if (kind.isEmpty()) {
            if (!form.typed(prefix + "SentOn").isEmpty()) {
                form.reject(prefix + "Kind", "请选择征求谁的意见");
            }
            return;
        }
        form.requiredDate(prefix + "SentOn", "征求意见书发出之日")
                .ifPresent(
                        sent ->
                                add(
                                        prefix + "SentOn",
                                        new Consultation(kind.get(), sent, delivered, answered)));
    }

    private Optional<ConsultationKind> kind(String field) {
        String text = form.typed(field);
        for (ConsultationKind kind : ConsultationKind.values()) {
            if (kind.name().equals(text)) {
                return Optional.of(kind);
            }
        }
        if (!text.isEmpty()) {
            form.reject(field, "征求意见的对象“" + text + "”不在选项中");
        }
        return Optional.empty();
    }

    private void extension() {
        if (form.typed("extensionDays").isEmpty() && form.typed("extensionNotifiedOn").isEmpty()) {
            return;
        }
        var days = form.requiredNumber("extensionDays", "延长的工作日数");
        form.requiredDate("extensionNotifiedOn", "延期告知之日")
                .ifPresent(
                        notified ->
                                days.ifPresent(
                                        n ->
                                                add(
                                                        "extensionDays",
                                                        new Extension(
                                                                Math.clamp(
                                                                        n, -1, Integer.MAX_VALUE),
                                                                notified))));
    }

    private void fee() {
        var paid = form.date("paidOn", "缴费之日");
        var delivered =
                paid.isPresent()
                        ? form.requiredDate("feeDeliveredOn", "收费通知送达之日")
                        : form.date("feeDeliveredOn", "收费通知送达之日");
        delivered.ifPresent(day -> add("feeDeliveredOn", new FeeNotice(day, paid)));
    }

    private void add(String field, PeriodEvent event) {
        events.add(event);
        fieldOfEvent.add(field);
    }
}
