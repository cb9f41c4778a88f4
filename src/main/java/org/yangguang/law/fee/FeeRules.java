package org.yangguang.law.fee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The two ways to compute an information processing fee (政府信息公开信息处理费管理办法), each progressive: a
 * tier's rate holds only for the part inside the tier.
 *
 * <p>That a fee may be asked does not mean that it must: the agency decides each time
 * (可以收取，条例第四十二条).
 */
public final class FeeRules {

    /** The first day of receipt for which a fee may be asked. */
    public static final LocalDate IN_FORCE_FROM = LocalDate.of(2021, 1, 1);

    /** Beyond any applicant of this world; keeps the list of tiers short. */
    static final long MOST_ITEMS = 100_000;

    static final long MOST_PAGES = 100_000_000;

    private static final String PER_ITEM_ARTICLE = "政府信息公开信息处理费管理办法第四条";
    private static final String PER_PAGE_ARTICLE = "政府信息公开信息处理费管理办法第五条";

    private static final int STEP = 10;
    private static final int STEP_YUAN = 100;

    private record Tier(long upTo, long rateYuan) {}

    /**
     * 1–10 free, 11–30 a hundred yuan each; from 31 on each ten cost a hundred yuan more apiece.
     */
    private static final List<Tier> ITEM_TIERS = List.of(new Tier(10, 0), new Tier(30, 100));

    private static final List<Tier> PAGE_TIERS =
            List.of(
                    new Tier(30, 0),
                    new Tier(100, 10),
                    new Tier(200, 20),
                    new Tier(Long.MAX_VALUE, 40));

    private FeeRules() {}

    /**
     * By requests (按件计收，第四条第二款).
     *
     * @param alreadyThisMonth requests (件) of the same applicant in the calendar month before these
     * @param items requests to be charged now
     */
    public static Fee perItem(long alreadyThisMonth, long items) {
        between("alreadyThisMonth", "本月已申请件数", alreadyThisMonth, 0, MOST_ITEMS);
        between("items", "本次件数", items, 1, MOST_ITEMS);
        return Fee.of(
                lines(
                        itemTiers(alreadyThisMonth + items),
                        alreadyThisMonth,
                        alreadyThisMonth + items),
                PER_ITEM_ARTICLE);
    }

    /** By pages of one request; pages are never added up over requests (按量计收，第五条第二款). */
    public static Fee perPage(long pages) {
        between("pages", "页数", pages, 0, MOST_PAGES);
        return Fee.of(lines(PAGE_TIERS, 0, pages), PER_PAGE_ARTICLE);
    }

    /** Refuses a fee for a request received before the method came into force. */
    public static void requireInForce(LocalDate receivedOn) {
        if (receivedOn.isBefore(IN_FORCE_FROM)) {
            throw new FeeRefusal(
                    "receivedOn",
                    "not-in-force",
                    "信息处理费管理办法自 " + IN_FORCE_FROM + " 起施行，" + receivedOn + " 收到的申请不收费");
        }
    }

    /** Refuses to charge pages for information that is public already (第五条第一款，条例第三十六条第一项). */
    public static void requirePagesGiven(FeeMethod method, boolean alreadyPublic) {
        if (method == FeeMethod.PER_PAGE && alreadyPublic) {
            throw new FeeRefusal("method", "already-public", "信息已主动公开、只告知获取方式的，不能按量计收，可以按件计收");
        }
    }

    private static List<Tier> itemTiers(long last) {
        var tiers = new ArrayList<>(ITEM_TIERS);
        while (tiers.getLast().upTo() < last) {
            var before = tiers.getLast();
            tiers.add(new Tier(before.upTo() + STEP, before.rateYuan() + STEP_YUAN));
        }
        return tiers;
    }

    /** The tiers' parts of the numbers after {@code before} up to {@code last}. */
    private static List<FeeLine> lines(List<Tier> tiers, long before, long last) {
        var lines = new ArrayList<FeeLine>();
        long counted = before;
        for (Tier tier : tiers) {
            if (counted < last && counted < tier.upTo()) {
                long to = Math.min(last, tier.upTo());
                lines.add(FeeLine.of(counted + 1, to, tier.rateYuan()));
                counted = to;
            }
        }
        return lines;
    }

    private static void between(String field, String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new FeeRefusal(
                    field,
                    "out-of-range",
                    "%s“%d”应为 %d 至 %d 的整数".formatted(name, value, least, most));
        }
    }
}
