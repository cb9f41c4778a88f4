package org.yangguang.requests.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.AlikeTexts;
import org.yangguang.requests.domain.Applicant;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.Requests;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.Refusal;

/** Registering a request that came in (登记，条例第二十九条、第三十一条). */
@Service
public class RequestIntake {

    private final Requests requests;
    private final AlikeTexts alike;
    private final PublicationWatch watch;
    private final AuditTrail audit;
    private final Clock clock;

    RequestIntake(
            Requests requests,
            AlikeTexts alike,
            PublicationWatch watch,
            AuditTrail audit,
            Clock clock) {
        this.requests = requests;
        this.alike = alike;
        this.watch = watch;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Registers the request under the next number of its year.
     *
     * @param token names the form that was sent; the same form sent again makes no second request
     */
    @Transactional
    public RequestId register(
            UUID token,
            AgencyId agency,
            LocalDate receivedOn,
            ReceiptChannel channel,
            Applicant applicant,
            String wanted,
            String delivery) {
        if (receivedOn.isAfter(ChinaTime.today(clock))) {
            throw Refusal.invalid("request.in-the-future", "received on " + receivedOn);
        }
        var id = RequestId.next();
        var made = requests.claim(token, id);
        if (made.isPresent()) {
            return made.get();
        }
        var number = requests.nextNumber(agency, receivedOn.getYear());
        var request =
                new Request(
                        id,
                        agency,
                        number,
                        receivedOn,
                        Optional.of(channel),
                        applicant,
                        wanted,
                        delivery,
                        List.of(),
                        Optional.empty(),
                        0);
        requests.add(request);
        alike.place(agency, List.of(AlikeTexts.Text.of(request)));
        watch.look(request);
        audit.record(
                "request.registered",
                "request:" + number,
                Map.of(
                        "receivedOn", receivedOn.toString(),
                        "channel", channel.name(),
                        "type", applicant.type().name()));
        return id;
    }
}
