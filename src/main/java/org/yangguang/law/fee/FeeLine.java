package org.yangguang.law.fee;

/**
 * The part of a fee inside one tier (超额累进的一档).
 *
 * @param from first request or page of the part, counted from 1
 * @param to last one, inclusive
 */
public record FeeLine(long from, long to, long rateYuan, long amountYuan) {

    static FeeLine of(long from, long to, long rateYuan) {
        return new FeeLine(from, to, rateYuan, (to - from + 1) * rateYuan);
    }
}
