package org.yangguang.report.doctor.source;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a cell for a figure holds: a number with perhaps a unit and a remark, or a mark that stands
 * for nothing.
 *
 * @param value null where the cell is blank or holds a mark such as {@code -} or {@code /}
 * @param unit 元, 万元, 件 …; empty where there is none
 * @param remark what else stands in the cell
 */
public record Figure(@Nullable BigDecimal value, String unit, String remark) {

    public static final Figure BLANK = new Figure(null, "", "");

    private static final String NUMBER = "[-+]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?";
    private static final String UNITS = "万元|亿元|元|件次|件|个|项|条|宗|起|份|次|例|人";
    private static final Pattern FIGURE =
            Pattern.compile(
                    "(?:约|共)?("
                            + NUMBER
                            + ")("
                            + UNITS
                            + ")?((?:\\(.*\\)|\\[.*]|\\*+|#|注\\d*|[;。,].*)*)");
    private static final Pattern MARK =
            Pattern.compile("[-‐-―−ー_/\\\\|×]{1,4}|无|空|不适用|无此项|N/?A|n/?a|—+|\\.");
    private static final Pattern ZERO = Pattern.compile("[OoＯ〇零]");

    /** Reads a cell; empty when it holds words and no figure. */
    public static Optional<Figure> of(String cell) {
        var text = Plain.compact(cell);
        if (text.isEmpty()) {
            return Optional.of(BLANK);
        }
        if (ZERO.matcher(text).matches()) {
            return Optional.of(new Figure(BigDecimal.ZERO, "", ""));
        }
        if (MARK.matcher(text).matches()) {
            return Optional.of(new Figure(null, "", text));
        }
        var matcher = FIGURE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var unit = matcher.group(2);
        return Optional.of(
                new Figure(
                        new BigDecimal(matcher.group(1).replace(",", "")),
                        unit == null ? "" : unit,
                        matcher.group(3)));
    }

    /** Whether the text is a number, not a blank and not a mark. */
    public static boolean isNumber(String text) {
        return of(text).filter(figure -> figure.value() != null).isPresent();
    }

    /** Whether a cell may stand where a figure belongs: a number, a blank or a mark. */
    public static boolean fits(String text) {
        return of(text).isPresent();
    }
}
