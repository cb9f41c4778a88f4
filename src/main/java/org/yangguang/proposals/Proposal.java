package org.yangguang.proposals;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A suggestion or proposal that the agency handles.
 *
 * @param office 承办科室; leader 分管领导; responsible 责任人 (三级负责)
 * @param assignedOn the day it was handed over (交办日期), which decides its year
 * @param version counts the changes, so that two officers do not overwrite each other; -1 before it
 *     is stored
 * @param grade how far it was solved; never for one that the agency only assists with
 */
record Proposal(
        UUID id,
        String number,
        Body body,
        ProposalRole role,
        String title,
        String office,
        String leader,
        String responsible,
        LocalDate assignedOn,
        Optional<LocalDate> dueOn,
        Optional<LocalDate> repliedOn,
        Optional<Grade> grade,
        Optional<Satisfaction> satisfaction,
        Optional<Boolean> isPublic,
        long version) {

    /** Who made it. */
    enum Body {
        /** Deputies of the people's congress (人大建议，代表法). */
        DEPUTIES("人大建议"),
        /** Members of the CPPCC (政协提案). */
        MEMBERS("政协提案");

        private final String label;

        Body(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        static Optional<Body> parse(String text) {
            return Stream.of(values())
                    .filter(
                            body ->
                                    text.equals(body.label)
                                            || text.equals(body.label.substring(0, 2))
                                            || text.equalsIgnoreCase(body.name()))
                    .findFirst();
        }
    }

    /** The agency's part in answering. Lead and separate answer the author; assisting does not. */
    enum ProposalRole {
        /** Answers for all who take part (主办). */
        LEAD("主办"),
        /** Answers for its own part (分别办理). */
        SEPARATE("分别办理"),
        /** Gives its opinion to the lead (协办). */
        ASSIST("协办");

        private final String label;

        ProposalRole(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        static Optional<ProposalRole> parse(String text) {
            return Stream.of(values())
                    .filter(
                            role ->
                                    text.equals(role.label)
                                            || text.equalsIgnoreCase(role.name())
                                            || (role == SEPARATE && text.equals("分办"))
                                            || (role == LEAD && text.equals("独办"))
                                            || (role == ASSIST && text.equals("会办")))
                    .findFirst();
        }
    }

    /** How far it was solved (办理结果 A—D). */
    enum Grade {
        A,
        B,
        C,
        D;

        static Optional<Grade> parse(String text) {
            var letter = text.replace("类", "").strip();
            return Stream.of(values())
                    .filter(grade -> grade.name().equalsIgnoreCase(letter))
                    .findFirst();
        }
    }

    /** What the author said to the answer (满意度). */
    enum Satisfaction {
        SATISFIED("满意"),
        BASICALLY("基本满意"),
        DISSATISFIED("不满意");

        private final String label;

        Satisfaction(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        static Optional<Satisfaction> parse(String text) {
            return Stream.of(values())
                    .filter(
                            how ->
                                    text.equals(how.label)
                                            || text.equalsIgnoreCase(how.name())
                                            || (how == SATISFIED && text.equals("非常满意")))
                    .findFirst();
        }
    }
}
