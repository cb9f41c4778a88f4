package org.yangguang.requests.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yangguang.items.ItemId;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.law.period.ConventionalPeriod;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.SuggestionState.Accepted;
import org.yangguang.requests.domain.SuggestionState.Declined;
import org.yangguang.requests.domain.SuggestionState.Open;
import org.yangguang.requests.domain.SuggestionState.Published;
import org.yangguang.shared.Refusal;

/**
 * That what was disclosed on request be published for everybody (转为主动公开，条例第四十四条): because several
 * asked for the same, or because one who received it suggests it.
 *
 * @param group the texts that want the same information
 * @param workingDays how long the agency gives itself to decide; the law says 及时
 * @param voices who suggested it himself
 */
public record PublicationSuggestion(
        PublicationSuggestionId id,
        AgencyId agency,
        UUID group,
        Origin origin,
        LocalDate openedOn,
        int workingDays,
        List<Voice> voices,
        SuggestionState state,
        long version) {

    /** Where it comes from. */
    public enum Origin {
        /** 申请人建议（第四十四条第二款） */
        APPLICANT,
        /** 多个申请人就相同信息提出申请（第四十四条第一款） */
        SEVERAL
    }

    /**
     * Somebody who received the information and suggests that it be published.
     *
     * @param note why, in his words; may be empty
     * @param tell whether he agreed to be told by mail or text message
     */
    public record Voice(RequestId request, LocalDate on, String note, boolean tell) {}

    public PublicationSuggestion {
        voices = List.copyOf(voices);
    }

    /** A new one, which nobody has looked at. */
    public static PublicationSuggestion opened(
            AgencyId agency, UUID group, Origin origin, LocalDate on, int workingDays) {
        return new PublicationSuggestion(
                PublicationSuggestionId.next(),
                agency,
                group,
                origin,
                on,
                workingDays,
                List.of(),
                new Open(),
                0);
    }

    /** Whoever got the information, whole or in part, may suggest that all get it. */
    public static boolean mayFollow(Outcome outcome) {
        return outcome == Outcome.GRANTED || outcome == Outcome.PARTIAL;
    }

    public ConventionalPeriod period() {
        return new ConventionalPeriod(workingDays, "条例第四十四条（应当及时，未规定期限，本系统惯例）");
    }

    public boolean isOpen() {
        return state instanceof Open;
    }

    /** The voice of this request's applicant. */
    public Optional<Voice> voiceOf(RequestId request) {
        return voices.stream().filter(voice -> voice.request().equals(request)).findFirst();
    }

    /** One more suggests it. */
    public PublicationSuggestion with(Voice voice) {
        requireOpen();
        if (voiceOf(voice.request()).isPresent()) {
            throw Refusal.conflict("suggestion.made-already", "request " + voice.request());
        }
        var more = new ArrayList<>(voices);
        more.add(voice);
        return with(more, state);
    }

    /** It is within what is to be published; the item stands for the text of it. */
    public PublicationSuggestion accepted(LocalDate on, String by, String reason, ItemId item) {
        requireOpen();
        requireReason(reason);
        return with(voices, new Accepted(on, by, reason.strip(), item));
    }

    /** It is not published, and why. */
    public PublicationSuggestion declined(LocalDate on, String by, String reason) {
        requireOpen();
        requireReason(reason);
        return with(voices, new Declined(on, by, reason.strip()));
    }

    /** Another item in place of one that was given up. */
    public PublicationSuggestion draftedAnew(ItemId item) {
        if (state instanceof Accepted(var on, var by, var reason, _)) {
            return with(voices, new Accepted(on, by, reason, item));
        }
        throw Refusal.conflict("suggestion.not-accepted", id + " is " + state.code());
    }

    /** Its item was published; corrected later on, it was published before. */
    public PublicationSuggestion published(LocalDate on, String url) {
        return state instanceof Accepted accepted
                ? with(voices, new Published(accepted, on, url))
                : this;
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw Refusal.conflict("suggestion.decided", id + " is " + state.code());
        }
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw Refusal.invalid("suggestion.reason", "decided without reason");
        }
    }

    private PublicationSuggestion with(List<Voice> more, SuggestionState next) {
        return new PublicationSuggestion(
                id, agency, group, origin, openedOn, workingDays, more, next, version);
    }
}
