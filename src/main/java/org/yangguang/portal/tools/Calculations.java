package org.yangguang.portal.tools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.law.fee.Fee;
import org.yangguang.law.fee.FeeMethod;
import org.yangguang.law.fee.FeeRefusal;
import org.yangguang.law.fee.FeeRules;
import org.yangguang.law.period.AnswerPeriod;
import org.yangguang.law.period.PeriodRefusal;
import org.yangguang.law.period.PeriodWarning;
import org.yangguang.law.period.TraceDay;
import tools.jackson.databind.JsonNode;

/** Asks law for a date or a fee, from JSON to JSON; the API and the command line answer alike. */
final class Calculations {

    private Calculations() {}

    static Map<String, ?> deadline(JsonNode json, WorkingCalendar calendar) {
        var asked = DeadlineCase.read(json);
        return answer(period(asked, calendar), asked.unknownFields());
    }

    static AnswerPeriod period(DeadlineCase asked, WorkingCalendar calendar) {
        try {
            return AnswerPeriod.of(asked.receivedOn(), asked.events(), calendar);
        } catch (PeriodRefusal refusal) {
            throw refusal.index().isPresent()
                    ? CaseFault.ofEvent(
                            refusal.code(), refusal.index().getAsInt(), refusal.detail())
                    : CaseFault.ofField(refusal.code(), "receivedOn", refusal.detail());
        }
    }

    private static Map<String, ?> answer(AnswerPeriod period, List<String> unknownFields) {
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("dueOn", text(period.dueOn()));
        answer.put("state", period.state().name());
        period.workingDaysLeftWhenSuspended()
                .ifPresent(left -> answer.put("workingDaysLeftWhenSuspended", left));
        period.payBy().ifPresent(day -> answer.put("payBy", day.toString()));
        answer.put("provisional", period.provisional());
        answer.put("correctionNoticeDueOn", text(period.correctionNoticeDueOn()));
        answer.put("trace", period.trace().stream().map(Calculations::day).toList());
        var warnings = new ArrayList<>(period.warnings());
        unknownFields.forEach(name -> warnings.add(unknownField(name)));
        answer.put("warnings", List.copyOf(warnings));
        return answer;
    }

    private static PeriodWarning unknownField(String name) {
        return new PeriodWarning("UNKNOWN_FIELD", "字段 " + name + " 不认识，没有参与计算");
    }

    private static @Nullable String text(Optional<?> date) {
        return date.map(Object::toString).orElse(null);
    }

    private static Map<String, ?> day(TraceDay day) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("on", day.on().toString());
        shown.put("counted", day.counted());
        shown.put("n", day.n());
        shown.put("mark", day.mark().name());
        shown.put("why", day.why());
        shown.put("article", day.article());
        return shown;
    }

    static Map<String, ?> fee(JsonNode json) {
        var fields = new CaseReader(json);
        var fee = fee(fields);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("amountYuan", fee.amountYuan());
        answer.put("lines", List.copyOf(fee.lines()));
        answer.put("article", fee.article());
        return answer;
    }

    private static Fee fee(CaseReader fields) {
        try {
            var method = fields.choice("method", FeeMethod.values());
            fields.optionalDate("receivedOn").ifPresent(FeeRules::requireInForce);
            FeeRules.requirePagesGiven(method, fields.flag("alreadyPublic"));
            return switch (method) {
                case PER_ITEM -> {
                    refuseBoth(fields, "pages");
                    yield FeeRules.perItem(
                            fields.optionalInteger("alreadyThisMonth").orElse(0),
                            fields.integer("items"));
                }
                case PER_PAGE -> {
                    refuseBoth(fields, "items");
                    yield FeeRules.perPage(fields.integer("pages"));
                }
            };
        } catch (FeeRefusal refusal) {
            throw CaseFault.ofField(refusal.code(), refusal.field(), refusal.detail());
        }
    }

    /** One request is charged by one method, never by both (信息处理费管理办法第三条). */
    private static void refuseBoth(CaseReader fields, String ofTheOther) {
        if (fields.has(ofTheOther)) {
            throw CaseFault.ofField(
                    "both-methods", ofTheOther, "按件计收与按量计收只能选择一种，请去掉 " + ofTheOther);
        }
    }
}
