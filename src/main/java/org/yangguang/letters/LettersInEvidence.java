package org.yangguang.letters;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yangguang.identity.Accounts;
import org.yangguang.letters.LetterEvidence.Sent;
import org.yangguang.letters.LetterEvidence.Signed;
import org.yangguang.letters.domain.Letter;
import org.yangguang.letters.domain.LetterState;
import org.yangguang.letters.domain.LetterState.Issued;
import org.yangguang.release.ReviewSignature;

/** Puts together what proves issued letters, with the names of people. */
@Component
class LettersInEvidence {

    private final Accounts accounts;

    LettersInEvidence(Accounts accounts) {
        this.accounts = accounts;
    }

    List<LetterEvidence> of(List<Letter> issued) {
        var names =
                accounts.namesOf(
                        issued.stream()
                                .flatMap(
                                        letter ->
                                                Stream.concat(
                                                        Stream.of(letter.author()),
                                                        signatures(letter).stream()
                                                                .map(ReviewSignature::person)))
                                .toList());
        return issued.stream().map(letter -> of(letter, names)).toList();
    }

    private static LetterEvidence of(Letter letter, Map<String, String> names) {
        var issue = letter.issue().orElseThrow();
        var text = letter.content().text();
        return new LetterEvidence(
                letter.id(),
                letter.kind(),
                text.title(),
                issue.number().toString(),
                issue.on(),
                text.addressee(),
                names.getOrDefault(letter.author(), letter.author()),
                text.fingerprint().hex(),
                issue.signatures().stream().map(signature -> signed(signature, names)).toList(),
                sent(letter.state()),
                text.annexes().stream()
                        .map(
                                annex ->
                                        new LetterEvidence.File(
                                                annex.id(),
                                                annex.name(),
                                                annex.mediaType(),
                                                annex.size(),
                                                annex.fingerprint().hex()))
                        .toList());
    }

    private static List<ReviewSignature> signatures(Letter letter) {
        return letter.issue().map(Issued::signatures).orElse(List.of());
    }

    private static Signed signed(ReviewSignature signature, Map<String, String> names) {
        return new Signed(
                "letters.step." + signature.step(),
                names.getOrDefault(signature.person(), signature.person()),
                signature.at(),
                signature.content().hex());
    }

    private static Optional<Sent> sent(LetterState state) {
        return state instanceof LetterState.Delivered(_, var delivery)
                ? Optional.of(
                        new Sent(
                                delivery.way().label(),
                                delivery.way().decisiveDay(),
                                delivery.on(),
                                delivery.proof(),
                                delivery.receivedOn()))
                : Optional.empty();
    }
}
