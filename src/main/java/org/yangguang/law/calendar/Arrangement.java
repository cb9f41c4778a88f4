package org.yangguang.law.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A notice of the State Council's office on a year's holidays (放假安排), or an amendment of one.
 *
 * <p>It may reach into the December before: the notice for 2019 takes off 2018-12-31.
 *
 * @param notice its number (文号), such as 国办发明电〔2020〕27号
 * @param amends the notice it changes; empty for the yearly notice itself
 * @param numberConfirmed false while the number could not be verified against the printed notice
 */
public record Arrangement(
        int year,
        String notice,
        LocalDate issuedOn,
        Optional<String> amends,
        boolean numberConfirmed,
        List<ArrangedDay> days) {

    public Arrangement {
        days = List.copyOf(days);
    }

    /** The years whose own notice is among these: an amendment alone covers nothing. */
    static Set<Integer> coveredYears(List<Arrangement> arrangements) {
        return arrangements.stream()
                .filter(arrangement -> arrangement.amends().isEmpty())
                .map(Arrangement::year)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The number as quoted to a reader. */
    public String cited() {
        return numberConfirmed ? notice : notice + "（文号待核）";
    }
}
