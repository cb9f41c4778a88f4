package org.yangguang.screening.domain.checks;

import org.yangguang.screening.Rule;
import org.yangguang.shared.numbers.CreditCode;

/** 统一社会信用代码 (P-18): organisations are not masked, the code is only named. */
final class CreditCodes implements LineCheck {

    @Override
    public void look(Line line, Findings found) {
        var tokens = line.tokens();
        for (int i = 0; i < tokens.count(); i++) {
            if (tokens.length(i) == 18
                    && !found.covered(tokens.start(i), tokens.end(i))
                    && CreditCode.parse(tokens.word(i)).isPresent()) {
                found.add(Rule.CREDIT_CODE, tokens.start(i), tokens.end(i));
            }
        }
    }
}
