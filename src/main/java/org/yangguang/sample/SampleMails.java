package org.yangguang.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.Arrivals;

/**
 * Mails as an office gets them: a request in old letters with a file, one with a file that may not
 * come in, a letter to a case under way, and a note of absence.
 */
@Component
class SampleMails {

    private static final List<String> MAILS =
            List.of("absence", "request-in-gb2312", "request-with-a-program");

    private final Arrivals arrivals;
    private final Clock clock;

    SampleMails(Arrivals arrivals, Clock clock) {
        this.arrivals = arrivals;
        this.clock = clock;
    }

    void bringIn(AgencyId bureau) {
        var now = clock.instant();
        for (int i = 0; i < MAILS.size(); i++) {
            arrivals.takeMail(
                    bureau,
                    now.minus(Duration.ofMinutes(40 - 10L * i)),
                    SampleFiles.bytes("mails/" + MAILS.get(i) + ".eml"));
        }
        arrivals.takeMail(
                bureau,
                now.minus(Duration.ofMinutes(5)),
                SampleFiles.text("mails/letter-to-a-case.eml")
                        .formatted(SampleUnderWay.number(3, clock))
                        .getBytes(UTF_8));
    }
}
