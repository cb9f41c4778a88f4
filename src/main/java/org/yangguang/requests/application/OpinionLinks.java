package org.yangguang.requests.application;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.law.period.ConsultationKind;
import org.yangguang.letters.CaseLetter;
import org.yangguang.letters.CaseLetters;
import org.yangguang.letters.LetterField;
import org.yangguang.letters.LetterId;
import org.yangguang.letters.LetterKind;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.InvitationId;
import org.yangguang.requests.domain.OpinionInvitation;
import org.yangguang.requests.domain.OpinionInvitations;
import org.yangguang.requests.domain.OpinionKey;
import org.yangguang.requests.domain.QueryCode;
import org.yangguang.requests.domain.Request;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.Refusal;

/**
 * Links through which people who are asked in a consultation answer online (网上答复链接). Keys and codes
 * are shown once, when they are made; afterwards nobody can look them up.
 */
@Service
public class OpinionLinks {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final OpinionInvitations invitations;
    private final CaseProgress cases;
    private final CaseLetters letters;
    private final CodeDoor door;
    private final OpinionSettings settings;
    private final AuditTrail audit;
    private final CurrentPerson person;
    private final Clock clock;
    private final Calendars calendars;

    OpinionLinks(
            OpinionInvitations invitations,
            CaseProgress cases,
            CaseLetters letters,
            CodeDoor door,
            OpinionSettings settings,
            AuditTrail audit,
            CurrentPerson person,
            Clock clock,
            Calendars calendars) {
        this.invitations = invitations;
        this.cases = cases;
        this.letters = letters;
        this.door = door;
        this.settings = settings;
        this.audit = audit;
        this.person = person;
        this.clock = clock;
        this.calendars = calendars;
    }

    /** A link that was made just now, with its secrets. */
    public record Made(Invited invited, OpinionKey key, QueryCode code) {}

    /** Whom such a letter asks; empty for letters that ask nobody's opinion. */
    public static Optional<ConsultationKind> asks(LetterKind kind) {
        return switch (kind) {
            case THIRD_PARTY_CONSULTATION -> Optional.of(ConsultationKind.THIRD_PARTY);
            case CO_PRODUCER_CONSULTATION -> Optional.of(ConsultationKind.CO_PRODUCER);
            case AGENCY_CONSULTATION -> Optional.of(ConsultationKind.OTHER_AGENCY);
            default -> Optional.empty();
        };
    }

    /** The letters of a case that can be answered online, in the order in which they were begun. */
    @Transactional(readOnly = true)
    public List<CaseLetter> letters(Request request) {
        return letters.of(request.agency(), RequestLetters.KIND, request.id().value()).stream()
                .filter(letter -> asks(letter.kind()).isPresent() && letter.issuedOn().isPresent())
                .toList();
    }

    /** The links of a case, the withdrawn ones too. */
    @Transactional(readOnly = true)
    public List<Invited> of(Request request) {
        return invitations.of(request.id()).stream()
                .map(invitation -> standing(invitation, request))
                .toList();
    }

    /** Makes a link for an issued letter; one made before opens nothing any more. */
    @Transactional
    public Made make(AgencyId agency, RequestId id, LetterId letter) {
        var request = cases.require(agency, id);
        if (!request.course().isOpen()) {
            throw Refusal.conflict("request.closed", id + " is closed", request.number());
        }
        if (letters(request).stream().noneMatch(one -> one.id().equals(letter))) {
            throw Refusal.conflict("opinion.no-letter", letter + " of " + id);
        }
        var invitation =
                new OpinionInvitation(
                        InvitationId.next(),
                        agency,
                        id,
                        letter,
                        invitations.nextNumber(today().getYear()),
                        person.require().username(),
                        clock.instant(),
                        Optional.empty(),
                        Optional.empty());
        var made =
                new Made(
                        standing(invitation, request),
                        OpinionKey.next(RANDOM),
                        QueryCode.next(RANDOM));
        invitations.add(invitation, made.key(), made.code());
        audit.record("opinion.link-made", subject(request), facts(invitation));
        return made;
    }

    /** Takes a link back: it opens nothing any more. */
    @Transactional
    public void withdraw(AgencyId agency, RequestId id, UUID which) {
        var request = cases.require(agency, id);
        var invitation =
                invitations.of(id).stream()
                        .filter(one -> one.id().value().equals(which))
                        .findFirst()
                        .orElseThrow(() -> Refusal.notFound("opinion.unknown", "link " + which));
        invitations.withdraw(invitation.id(), clock.instant());
        audit.record("opinion.link-withdrawn", subject(request), facts(invitation));
    }

    /** What a link opens. An unknown one tells nothing. */
    @Transactional(readOnly = true)
    public Invited open(String key) {
        return invitations
                .find(new OpinionKey(key))
                .map(this::standing)
                .orElseThrow(() -> Refusal.notFound("opinion.unknown", "a link"));
    }

    /**
     * A new key for who types number and code from paper; who guesses has to wait.
     *
     * @param address where he sits, for the throttle
     */
    public OpinionKey open(String number, String code, String address) {
        var invitation = byCode(number, code, address);
        var key = OpinionKey.next(RANDOM);
        invitations.addKey(invitation.id(), key, clock.instant());
        return key;
    }

    private OpinionInvitation byCode(String number, String code, String address) {
        try {
            return door.open(number, code, address, invitations::find);
        } catch (Refusal wrong) {
            throw wrong.kind() == Refusal.Kind.TOO_MANY
                    ? Refusal.tooMany("opinion.paused", "too many codes for a link")
                    : Refusal.invalid("opinion.number-or-code", "number and code of a link");
        }
    }

    /** How it stands now, asked again after something happened in its case. */
    Invited standing(OpinionInvitation invitation) {
        return standing(invitation, cases.require(invitation.agency(), invitation.request()));
    }

    private Invited standing(OpinionInvitation invitation, Request request) {
        var letter = letters.facts(invitation.agency(), invitation.letter());
        var kind = asks(letter.kind()).orElseThrow();
        var addressee = letter.value(LetterField.ADDRESSEE);
        var party =
                request.course().consultations().stream()
                        .filter(one -> one.kind() == kind && one.addressee().equals(addressee))
                        .reduce((_, later) -> later);
        var replyBy = party.flatMap(one -> one.replyBy(calendars.current()));
        var until = settings.openUntil(ChinaTime.dateOf(invitation.madeAt()), replyBy);
        return new Invited(
                invitation,
                request,
                kind,
                addressee,
                party,
                replyBy,
                until,
                invitation.withdrawnAt().isEmpty() && !today().isAfter(until),
                invitations.statements(invitation.id()));
    }

    static String subject(Request request) {
        return "request:" + request.number();
    }

    static Map<String, String> facts(OpinionInvitation invitation) {
        return Map.of("link", invitation.number(), "letter", invitation.letter().toString());
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }
}
