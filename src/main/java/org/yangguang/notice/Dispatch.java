package org.yangguang.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yangguang.notice.Carrier.Outgoing;
import org.yangguang.notice.CarrierFault.Reach;
import org.yangguang.org.Agencies;

/**
 * Sends what waits (外发). Each message is taken in one step, carried outside of any transaction, and
 * its fate written down in another; several nodes share the work without meeting.
 */
@Component
class Dispatch {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

    /** So that one run ends, however much waits; the next one goes on. */
    private static final int MOST_AT_ONCE = 500;

    private final JdbcDeliveries deliveries;
    private final JdbcQuietHours quietHours;
    private final Carriers carriers;
    private final Agencies agencies;
    private final NoticeSettings settings;
    private final Clock clock;

    Dispatch(
            JdbcDeliveries deliveries,
            JdbcQuietHours quietHours,
            Carriers carriers,
            Agencies agencies,
            NoticeSettings settings,
            Clock clock) {
        this.deliveries = deliveries;
        this.quietHours = quietHours;
        this.carriers = carriers;
        this.agencies = agencies;
        this.settings = settings;
        this.clock = clock;
    }

    /** Sends what is due now and says how many messages were taken. */
    int sendDue() {
        var open = EnumSet.noneOf(Channel.class);
        open.addAll(carriers.on());
        int sent = 0;
        for (int i = 0; i < MOST_AT_ONCE && !open.isEmpty(); i++) {
            var now = clock.instant();
            var next = deliveries.claim(open, now, now.plus(settings.lease()));
            if (next.isEmpty()) {
                break;
            }
            sent += send(next.get(), now, open) ? 1 : 0;
        }
        return sent;
    }

    private boolean send(Delivery delivery, Instant now, EnumSet<Channel> open) {
        var earliest = quietHours.of(delivery.agency()).hours().earliest(now);
        if (earliest.isAfter(now)) {
            deliveries.postpone(delivery.id(), earliest);
            return false;
        }
        try {
            carriers.of(delivery.channel()).orElseThrow().carry(outgoing(delivery));
            deliveries.sent(delivery.id(), clock.instant());
            return true;
        } catch (CarrierFault fault) {
            missed(delivery, fault, now);
            if (fault.reach() == Reach.CHANNEL) {
                open.remove(delivery.channel());
            }
            return false;
        }
    }

    private void missed(Delivery delivery, CarrierFault fault, Instant now) {
        var pause = Pauses.after(delivery.tries());
        if (fault.reach() == Reach.FOR_GOOD || pause.isEmpty()) {
            deliveries.fail(delivery.id(), fault.word());
            LOG.warn(
                    "{} of {} failed after {} tries: {}",
                    delivery.channel(),
                    delivery.id(),
                    delivery.tries(),
                    fault.word());
        } else {
            deliveries.retry(delivery.id(), now.plus(pause.get()), fault.word());
            LOG.info(
                    "{} of {} waits {}: {}",
                    delivery.channel(),
                    delivery.id(),
                    pause.get(),
                    fault.word());
        }
    }

    private Outgoing outgoing(Delivery delivery) {
        var words = delivery.words().orElseThrow();
        return new Outgoing(
                delivery.id(),
                agencies.require(delivery.agency()).name(),
                delivery.address(),
                words.subject(),
                words.body(),
                settings.address(delivery.link()));
    }
}
