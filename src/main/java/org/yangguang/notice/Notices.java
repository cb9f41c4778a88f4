package org.yangguang.notice;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.identity.Account;
import org.yangguang.identity.Accounts;
import org.yangguang.org.AgencyId;

/**
 * Tells people. What is told is kept in the caller's transaction: it stands or falls with the deed,
 * and goes out afterwards however long a mail server is away.
 */
@Service
public class Notices {

    private final JdbcInbox inbox;
    private final JdbcDeliveries deliveries;
    private final JdbcContactCards cards;
    private final Carriers carriers;
    private final Accounts accounts;
    private final Clock clock;

    Notices(
            JdbcInbox inbox,
            JdbcDeliveries deliveries,
            JdbcContactCards cards,
            Carriers carriers,
            Accounts accounts,
            Clock clock) {
        this.inbox = inbox;
        this.deliveries = deliveries;
        this.cards = cards;
        this.carriers = carriers;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Tells somebody once, however often this is called with the same key.
     *
     * @return how many were told now: nobody where all know it already, or nobody can be reached
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int tell(Recipient recipient, Notice notice) {
        return switch (recipient) {
            case Recipient.Person(var id) ->
                    accounts.find(id).filter(Account::enabled).stream()
                            .mapToInt(account -> person(account, notice))
                            .sum();
            case Recipient.Holders(var agency, var role) ->
                    accounts.withRole(agency, role).stream()
                            .mapToInt(account -> person(account, notice))
                            .sum();
            case Recipient.OfficeHolders(var agency, var office, var role) ->
                    accounts.withRole(agency, role).stream()
                            .filter(account -> account.office().filter(office::equals).isPresent())
                            .mapToInt(account -> person(account, notice))
                            .sum();
            case Recipient.Outside outside ->
                    outside.consented()
                            ? send(outside.agency(), outside.mail(), outside.phone(), notice)
                            : 0;
        };
    }

    private int person(Account account, Notice notice) {
        if (!inbox.put(account.agency(), account.id(), notice, clock.instant())) {
            return 0;
        }
        var card = cards.of(account.id());
        send(account.agency(), card.mail(), card.phone(), notice);
        return 1;
    }

    /** A channel that is off is passed over: switched on later, it does not send the past. */
    private int send(
            AgencyId agency, Optional<String> mail, Optional<String> phone, Notice notice) {
        int sent = 0;
        for (var way : List.of(new Way(Channel.MAIL, mail), new Way(Channel.SMS, phone))) {
            if (carriers.isOn(way.channel())
                    && way.address().isPresent()
                    && deliveries.add(
                            agency, way.channel(), way.address().get(), notice, clock.instant())) {
                sent = 1;
            }
        }
        return sent;
    }

    private record Way(Channel channel, Optional<String> address) {}
}
