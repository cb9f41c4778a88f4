package org.yangguang.letters;

import static org.yangguang.letters.LetterField.*;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.law.outcome.Remedies;

/**
 * The kinds of letters (文书种类): what each must say, by which article, and whether it ends with the
 * ways to a remedy (救济途径). An answer (答复) carries exactly one {@link Outcome}; letters on the way
 * to it cannot be challenged alone and carry none.
 */
@SuppressWarnings("ImmutableEnumChecker") // List.of cannot change
public enum LetterKind {
    ALREADY_PUBLIC(Outcome.GRANTED_ALREADY_PUBLIC, "政府信息公开告知书", ACCESS),
    DISCLOSED(Outcome.GRANTED, "政府信息公开告知书", PROVIDED, MANNER),
    PARTLY_DISCLOSED(
            Outcome.PARTIAL, "政府信息部分公开告知书", PROVIDED, MANNER, WITHHELD, WITHHELD_GROUND, REASONS),
    STATE_SECRET(Outcome.DENIED_STATE_SECRET, "政府信息不予公开告知书", REASONS),
    FORBIDDEN_BY_LAW(Outcome.DENIED_OTHER_LAW, "政府信息不予公开告知书", LAW, REASONS),
    ENDANGERS_SECURITY(Outcome.DENIED_SECURITY, "政府信息不予公开告知书", ENDANGERED, REASONS),
    THIRD_PARTY_RIGHTS(Outcome.DENIED_THIRD_PARTY, "政府信息不予公开告知书", PROTECTED, OPINION, REASONS),
    INTERNAL_AFFAIRS(Outcome.DENIED_INTERNAL, "政府信息不予公开告知书", INTERNAL_MATTER, REASONS),
    PROCESS_INFORMATION(Outcome.DENIED_PROCESS, "政府信息不予公开告知书", PROCESS_MATTER, REASONS),
    ENFORCEMENT_FILE(Outcome.DENIED_ENFORCEMENT_FILE, "政府信息不予公开告知书", REASONS),
    QUERY_REGIME(Outcome.DENIED_ADMIN_QUERY, "政府信息公开申请答复书", LAW, ACCESS, REASONS),
    NOT_EXISTING(Outcome.UNAVAILABLE_NOT_EXIST, "政府信息不存在告知书", SEARCH, REASONS),
    NOT_RESPONSIBLE(Outcome.UNAVAILABLE_NOT_RESPONSIBLE, "非本机关负责公开政府信息告知书", REASONS) {
        @Override
        public List<LetterField> optional() {
            return List.of(RESPONSIBLE);
        }
    },
    NEEDS_CREATION(Outcome.UNAVAILABLE_NEEDS_CREATION, "无法提供政府信息告知书", REASONS),
    STILL_UNCLEAR(Outcome.UNAVAILABLE_STILL_UNCLEAR, "无法提供政府信息告知书", UNCLEAR, REASONS),
    PETITION(Outcome.NOT_PROCESSED_PETITION, "政府信息公开申请不予处理告知书", REASONS) {
        @Override
        public List<LetterField> optional() {
            return List.of(OTHER_WAY);
        }
    },
    REPEATED(
            Outcome.NOT_PROCESSED_DUPLICATE,
            "政府信息公开申请不予重复处理告知书",
            EARLIER_NUMBER,
            EARLIER_ON,
            REASONS),
    PUBLICATION(Outcome.NOT_PROCESSED_PUBLICATION, "政府信息公开申请不予处理告知书", ACCESS, REASONS),
    EXCESSIVE(Outcome.NOT_PROCESSED_EXCESSIVE, "政府信息公开申请不予处理告知书", REASONS_ASKED, REASONS),
    CONFIRMATION(Outcome.NOT_PROCESSED_CONFIRM, "政府信息公开申请不予处理告知书", OBTAINED, REASONS),
    OTHERWISE_ENDED(Outcome.OTHER_OTHER, "政府信息公开申请答复书", REASONS),
    /** The applicant did not correct the request in time (不再处理). */
    CLOSED_UNCORRECTED(
            Outcome.OTHER_NO_CORRECTION, "政府信息公开申请不再处理告知书", NOTICED_ON, ENDED_ON, REASONS),
    /** The fee was not paid in time (不再处理). */
    CLOSED_UNPAID(Outcome.OTHER_NO_FEE, "政府信息公开申请不再处理告知书", NOTICED_ON, ENDED_ON, REASONS),

    CORRECTION_NOTICE("政府信息公开申请补正告知书", "条例第三十条", TO_CORRECT, CORRECT_BY),
    EXTENSION_NOTICE("政府信息公开申请延期答复告知书", "条例第三十三条第二款", EXTENSION_DAYS, NEW_DUE_ON, REASONS),
    /** A later date that the size of the request asks for (延迟答复). */
    DELAY_NOTICE("政府信息公开申请延迟答复告知书", "条例第三十五条", ANSWER_BY, REASONS),
    REASONS_REQUEST("政府信息公开申请说明理由通知书", "条例第三十五条", COUNT, REASONS_BY),
    /** States basis, standard, amount and manner of payment (信息处理费管理办法第六条). */
    FEE_NOTICE(
            "政府信息公开信息处理费收费通知书",
            "条例第四十二条、《政府信息公开信息处理费管理办法》第六条",
            FEE_BASIS,
            FEE_METHOD,
            FEE_STANDARD,
            FEE_AMOUNT,
            FEE_PAYMENT,
            REASONS),
    THIRD_PARTY_CONSULTATION("政府信息公开征求第三方意见书", "条例第三十二条", CONSULTED, REASONS) {
        @Override
        public boolean toApplicant() {
            return false;
        }
    },
    CO_PRODUCER_CONSULTATION("政府信息公开征求共同制作机关意见函", "条例第三十四条", CONSULTED, REASONS) {
        @Override
        public boolean toApplicant() {
            return false;
        }
    },
    AGENCY_CONSULTATION("政府信息公开征求有关机关意见函", "条例第三十三条第三款", CONSULTED, REASONS) {
        @Override
        public boolean toApplicant() {
            return false;
        }
    },
    /** The third party objected, but public interest weighs more (条例第三十二条). */
    THIRD_PARTY_DISCLOSURE("政府信息公开第三方告知书", "条例第三十二条", CONSULTED, OPINION, REASONS) {
        @Override
        public boolean toApplicant() {
            return false;
        }
    },

    /** A record about the reader was wrong and is corrected (更正本人信息). */
    RECORD_CORRECTED("更正政府信息记录告知书", "条例第四十一条", RECORD_NOW, REASONS),
    /** Another agency's record: passed on to it (转送). */
    RECORD_TRANSFERRED("更正政府信息记录申请转送告知书", "条例第四十一条", COMPETENT, REASONS),
    /** Another agency's record: the reader is told whose. */
    RECORD_REDIRECTED("更正政府信息记录申请告知书", "条例第四十一条", COMPETENT, REASONS),
    RECORD_REFUSED("不予更正政府信息记录告知书", "条例第四十一条", REASONS),
    RECORD_EVIDENCE("更正政府信息记录补充证据通知书", "条例第四十一条", EVIDENCE_WANTED, EVIDENCE_BY);

    private static final List<LetterField> OF_THE_REQUEST =
            List.of(CASE_NUMBER, RECEIVED_ON, WANTED);

    private final Optional<Outcome> outcome;
    private final String title;
    private final String ground;
    private final List<LetterField> own;

    LetterKind(Outcome outcome, String title, LetterField... own) {
        this(Optional.of(outcome), title, outcome.legalGround().orElse(""), own);
    }

    LetterKind(String title, String ground, LetterField... own) {
        this(Optional.empty(), title, ground, own);
    }

    LetterKind(Optional<Outcome> outcome, String title, String ground, LetterField... own) {
        this.outcome = outcome;
        this.title = title;
        this.ground = ground;
        this.own = List.of(own);
    }

    /** The outcome that the letter announces; empty for letters on the way to it. */
    public Optional<Outcome> outcome() {
        return outcome;
    }

    /** The heading on the paper. */
    public String title() {
        return title;
    }

    /** What an officer reads when choosing. */
    public String label() {
        return outcome.map(result -> result.id() + " " + result.label()).orElse(title);
    }

    /** The article, with its law in full (法律依据). */
    public String ground() {
        return ground.replaceFirst("^条例", "《中华人民共和国政府信息公开条例》")
                .replaceFirst("^信息处理费管理办法", "《政府信息公开信息处理费管理办法》");
    }

    /** What must be said, in the order of the form. */
    public List<LetterField> required() {
        return Stream.of(
                        List.of(ADDRESSEE),
                        toApplicant() ? OF_THE_REQUEST : List.<LetterField>of(),
                        own)
                .flatMap(List::stream)
                .toList();
    }

    /** What may be said as well. */
    public List<LetterField> optional() {
        return List.of();
    }

    /** All that the form of such a letter asks for. */
    public List<LetterField> fields() {
        return Stream.concat(required().stream(), optional().stream()).toList();
    }

    /** True when it ends or refuses something, so that the reader learns what to do against it. */
    public boolean opensRemedies() {
        return endsCase() || this == THIRD_PARTY_DISCLOSURE;
    }

    /**
     * What may be done against such a letter of this day. A third party, and who asked for a record
     * to be corrected, may choose freely between review and suit.
     */
    public Optional<Remedies> remedies(LocalDate decidedOn) {
        return opensRemedies()
                ? Optional.of(outcome.orElse(Outcome.GRANTED).remedies(decidedOn))
                : Optional.empty();
    }

    /** True when the case ends with it: an answer, or what became of a record to be corrected. */
    public boolean endsCase() {
        return outcome.isPresent()
                || switch (this) {
                    case RECORD_CORRECTED, RECORD_TRANSFERRED, RECORD_REDIRECTED, RECORD_REFUSED ->
                            true;
                    default -> false;
                };
    }

    /** The kind that announces this outcome. */
    public static LetterKind of(Outcome outcome) {
        return Arrays.stream(values())
                .filter(kind -> kind.outcome.filter(outcome::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no letter for " + outcome));
    }

    /** Whether the applicant is its reader; others do not learn who applied for what. */
    public boolean toApplicant() {
        return true;
    }
}
