package org.yangguang.requests.domain;

import java.time.Instant;
import java.util.stream.Collectors;
import org.yangguang.law.fee.Fee;
import org.yangguang.law.fee.FeeLine;
import org.yangguang.law.fee.FeeRefusal;
import org.yangguang.law.fee.FeeRules;
import org.yangguang.shared.Refusal;

/**
 * What was decided on the fee of a request (收费决定): one of two ways or none, and the amount that
 * follows from it. Nobody types an amount.
 *
 * @param units how many 件 the request counts as (合理的最小单元，信息处理费管理办法第四条第一款)
 * @param pages one side of A4 each; 0 where pages do not matter
 * @param already 件 of the month before this one, when it was decided
 * @param yuan the amount, 0 when nothing is charged
 */
public record FeeDecision(
        FeeChoice choice,
        int units,
        String unitsReason,
        int pages,
        long already,
        long yuan,
        String reason,
        String by,
        Instant at) {

    /**
     * Decides, and computes the amount.
     *
     * @throws Refusal when the rules allow no such fee
     */
    public static FeeDecision of(
            FeeQuestion question,
            FeeChoice choice,
            int units,
            String unitsReason,
            int pages,
            String reason,
            String by,
            Instant at) {
        require(!question.asked(), Refusal.conflict("request.fee-asked", "decided after"));
        require(!reason.isBlank(), Refusal.invalid("request.reason", "fee without reason"));
        require(units >= 1, Refusal.invalid("request.fee-units", units + " units"));
        require(
                units == 1 || !unitsReason.isBlank(),
                Refusal.invalid("request.fee-units-reason", units + " units"));
        long yuan = choice == FeeChoice.NONE ? 0 : amount(question, choice, units, pages);
        return new FeeDecision(
                choice,
                units,
                unitsReason,
                choice == FeeChoice.PER_PAGE ? pages : 0,
                question.already(),
                yuan,
                reason,
                by,
                at);
    }

    private static long amount(FeeQuestion question, FeeChoice choice, int units, int pages) {
        try {
            FeeRules.requireInForce(question.receivedOn());
            FeeRules.requirePagesGiven(choice.method().orElseThrow(), question.isPublicAlready());
            require(
                    choice != FeeChoice.PER_PAGE || !question.givesNothing(),
                    Refusal.conflict("request.fee-no-pages", "per page, nothing given"));
            long yuan = fee(choice, question.already(), units, pages).amountYuan();
            require(yuan > 0, Refusal.conflict("request.fee-nothing", "0 yuan", choice.label()));
            return yuan;
        } catch (FeeRefusal refusal) {
            throw Refusal.invalid("request.fee", refusal.code(), refusal.detail());
        }
    }

    private static Fee fee(FeeChoice choice, long already, int units, int pages) {
        return choice == FeeChoice.PER_PAGE
                ? FeeRules.perPage(pages)
                : FeeRules.perItem(already, units);
    }

    /** Whether a notice is to be sent. */
    public boolean charges() {
        return choice != FeeChoice.NONE;
    }

    /**
     * Refuses when the month looks different by now: something that was received before came in
     * later.
     */
    public void requireStillRight(FeeQuestion now) {
        if (choice == FeeChoice.PER_ITEM && now.perItem(units).amountYuan() != yuan) {
            throw Refusal.conflict(
                    "request.fee-changed",
                    already + " before, now " + now.already(),
                    yuan,
                    now.perItem(units).amountYuan());
        }
    }

    /** The law that it rests on (收费依据). */
    public String basis() {
        return "《中华人民共和国政府信息公开条例》第四十二条、《"
                + fee(choice, already, units, pages).article().replaceFirst("第", "》第");
    }

    /** How the amount comes about, tier by tier (收费标准). */
    public String standard() {
        boolean byPage = choice == FeeChoice.PER_PAGE;
        var lines =
                fee(choice, already, units, pages).lines().stream()
                        .map(line -> told(line, byPage ? "页" : "件"))
                        .collect(Collectors.joining("；"));
        return (byPage ? "按量计收，本件共" + pages + "页：" : "按件计收，同一申请人当月：") + lines + "。合计" + yuan + "元。";
    }

    private static String told(FeeLine line, String unit) {
        var range =
                line.from() == line.to()
                        ? "第%d%s".formatted(line.from(), unit)
                        : "第%d至第%d%s".formatted(line.from(), line.to(), unit);
        return line.rateYuan() == 0
                ? range + "不收费"
                : "%s，每%s%d元，计%d元".formatted(range, unit, line.rateYuan(), line.amountYuan());
    }

    private static void require(boolean holds, Refusal otherwise) {
        if (!holds) {
            throw otherwise;
        }
    }
}
