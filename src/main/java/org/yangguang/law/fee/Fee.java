package org.yangguang.law.fee;

import java.util.List;

/**
 * A computed fee in whole yuan, with the tiers that made it.
 *
 * @param article the rule of law behind it
 */
public record Fee(long amountYuan, List<FeeLine> lines, String article) {

    static Fee of(List<FeeLine> lines, String article) {
        return new Fee(
                lines.stream().mapToLong(FeeLine::amountYuan).sum(), List.copyOf(lines), article);
    }
}
