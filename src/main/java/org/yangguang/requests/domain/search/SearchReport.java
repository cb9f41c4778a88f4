package org.yangguang.requests.domain.search;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an office says of its search (检索反馈). Courts ask of whoever says that something does not
 * exist for a full and reasonable search: who, where, with which words, when.
 *
 * @param people who searched (检索人)
 * @param from the first day of the search
 * @param until its last day
 * @param found what was found and where it lies, empty when nothing was
 * @param sensitive what should not be disclosed or be disclosed in part, and why (建议区分处理)
 */
public record SearchReport(
        Result result,
        List<SearchedPlace> places,
        String people,
        LocalDate from,
        LocalDate until,
        String found,
        String sensitive) {

    /** Have, or have not (有、无). */
    public enum Result {
        FOUND("检索到"),
        NOT_FOUND("未检索到");

        private final String label;

        Result(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public SearchReport {
        places = List.copyOf(places);
    }

    public boolean anythingFound() {
        return result == Result.FOUND;
    }

    /** The places in one line: 办公、业务系统（公文系统）以“补贴”检索；…. */
    public String placesInWords() {
        return places.stream()
                .map(
                        place ->
                                "%s（%s），检索词或者方法为“%s”"
                                        .formatted(
                                                place.kind().label(), place.name(), place.words()))
                .collect(Collectors.joining("；"));
    }
}
