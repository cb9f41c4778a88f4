package org.yangguang.requests.domain.search;

import java.time.LocalDate;

/** Something that happened to a search task (检索任务的办理过程). */
public sealed interface SearchEvent {

    /**
     * An office was asked to search (交办检索).
     *
     * @param what what to look for
     * @param planned whether the day follows the backward plan of the case
     */
    record Asked(Searcher searcher, String what, LocalDate dueOn, boolean planned)
            implements SearchEvent {}

    /** The office asks for more time (申请延长). */
    record MoreTimeWanted(LocalDate until, String reason) implements SearchEvent {}

    /** More time is refused (不同意延长). */
    record MoreTimeRefused(String reason) implements SearchEvent {}

    /**
     * The internal day is another one (调整时限).
     *
     * @param planned whether it follows the backward plan of the case
     */
    record DueMoved(LocalDate dueOn, boolean planned, String why) implements SearchEvent {}

    /**
     * The office says that it is not its matter (退回).
     *
     * @param others whom to ask instead, empty when it does not know
     */
    record HandedBack(String reason, String others) implements SearchEvent {}

    /**
     * The office has searched (检索反馈).
     *
     * @param complete whether nobody has to confirm it
     */
    record Reported(SearchReport report, boolean complete) implements SearchEvent {}

    /** The head of the office answers for it (科室负责人确认). */
    record Confirmed(String opinion) implements SearchEvent {}

    /** The search does not do: search again (退回补充检索). */
    record SentBack(String reason) implements SearchEvent {}

    /** Nobody needs it any more (撤销). */
    record Withdrawn(String reason) implements SearchEvent {}
}
