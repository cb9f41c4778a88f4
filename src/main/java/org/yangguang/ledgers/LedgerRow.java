package org.yangguang.ledgers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One row of a ledger. The typed readers tell the row what is wrong with a cell and then answer as
 * if it were blank, so that all faults of a row are found in one go.
 */
public final class LedgerRow {

    private final int number;
    private final Map<String, String> cells;
    private final List<RowFault> faults;

    /**
     * @param number the row as a spreadsheet numbers it
     * @param cells text by heading; blank cells may be left out
     * @param faults what the reading of the file already found
     */
    public LedgerRow(int number, Map<String, String> cells, List<RowFault> faults) {
        this.number = number;
        this.cells = Map.copyOf(cells);
        this.faults = new ArrayList<>(faults);
    }

    public LedgerRow(int number, Map<String, String> cells) {
        this(number, cells, List.of());
    }

    public int number() {
        return number;
    }

    /** The text of a cell without white space around it, empty when blank. */
    public String text(String heading) {
        return cells.getOrDefault(heading, "");
    }

    /** A cell's text of at most so many characters. */
    public String text(String heading, int most) {
        var text = text(heading);
        if (text.length() > most) {
            fault(heading, "too-long", Integer.toString(most));
            return text.substring(0, most);
        }
        return text;
    }

    public boolean has(String heading) {
        return !text(heading).isEmpty();
    }

    /** A date in any of the ways offices write one: 2021-03-01, 2021/3/1, 2021年3月1日, a serial. */
    public Optional<LocalDate> date(String heading) {
        if (!has(heading)) {
            return Optional.empty();
        }
        return switch (CellDate.of(text(heading))) {
            case CellDate.Day(var date) -> Optional.of(date);
            case CellDate.Impossible _ -> {
                fault(heading, "impossible-date");
                yield Optional.empty();
            }
            case CellDate.Unreadable _ -> {
                fault(heading, "not-a-date");
                yield Optional.empty();
            }
        };
    }

    /** The day that a cell names, without telling what is wrong when it names none. */
    public Optional<LocalDate> dayIn(String heading) {
        return CellDate.of(text(heading)) instanceof CellDate.Day(var date)
                ? Optional.of(date)
                : Optional.empty();
    }

    /** A whole number from 0 up. */
    public Optional<Integer> count(String heading) {
        if (!has(heading)) {
            return Optional.empty();
        }
        try {
            int count = new BigDecimal(plain(heading)).intValueExact();
            if (count >= 0) {
                return Optional.of(count);
            }
        } catch (ArithmeticException | NumberFormatException e) {
            // told below, together with negative numbers
        }
        fault(heading, "not-a-count");
        return Optional.empty();
    }

    /** A number from 0 up, with or without decimals and thousands separators. */
    public Optional<BigDecimal> amount(String heading) {
        if (!has(heading)) {
            return Optional.empty();
        }
        try {
            var amount = new BigDecimal(plain(heading));
            if (amount.signum() >= 0) {
                return Optional.of(amount);
            }
        } catch (NumberFormatException e) {
            // told below, together with negative numbers
        }
        fault(heading, "not-an-amount");
        return Optional.empty();
    }

    /** 是 or 否; empty when blank. */
    public Optional<Boolean> yesOrNo(String heading) {
        return choice(
                heading,
                text ->
                        switch (text) {
                            case "是", "公开", "Y", "y", "true", "TRUE", "1" -> Optional.of(true);
                            case "否", "不公开", "N", "n", "false", "FALSE", "0" -> Optional.of(false);
                            default -> Optional.empty();
                        },
                "是、否");
    }

    /**
     * One of a list of words.
     *
     * @param known finds what the word stands for
     * @param allowed the words as the message lists them
     */
    public <T> Optional<T> choice(
            String heading, Function<String, Optional<T>> known, String allowed) {
        if (!has(heading)) {
            return Optional.empty();
        }
        var found = known.apply(text(heading));
        if (found.isEmpty()) {
            fault(heading, "unknown-value", allowed);
        }
        return found;
    }

    /** Tells that a cell breaks a rule ({@code ledger.fault.<rule>} in the messages). */
    public void fault(String heading, String rule, String... args) {
        faults.add(new RowFault(number, heading, text(heading), rule, List.of(args)));
    }

    public List<RowFault> faults() {
        return Collections.unmodifiableList(faults);
    }

    void requireFilled(List<Heading> headings) {
        for (var heading : headings) {
            if (heading.required() && !has(heading.name())) {
                fault(heading.name(), "required");
            }
        }
    }

    private String plain(String heading) {
        return text(heading).replace(",", "").replace("，", "");
    }
}
