package org.yangguang.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yangguang.identity.Accounts;
import org.yangguang.org.Agencies;

/** Takes the messages that leave the house, for tests of modules that tell somebody outside. */
public final class Postbox {

    /** A message as it left. */
    public record Message(String address, String subject, String body) {}

    private final List<Message> taken = new ArrayList<>();
    private final Notices notices;
    private final Dispatch dispatch;

    /** With an empty outbox: what another test left there is forgotten. */
    public Postbox(ApplicationContext program) {
        program.getBean(JdbcClient.class).sql("delete from notice.delivery").update();
        var clock = new SetClock("2026-03-02T10:00");
        var deliveries = program.getBean(JdbcDeliveries.class);
        var carriers = new Carriers(Stream.of(Channel.values()).map(this::carrier).toList());
        notices =
                new Notices(
                        program.getBean(JdbcInbox.class),
                        deliveries,
                        program.getBean(JdbcContactCards.class),
                        carriers,
                        program.getBean(Accounts.class),
                        clock);
        dispatch =
                new Dispatch(
                        deliveries,
                        program.getBean(JdbcQuietHours.class),
                        carriers,
                        program.getBean(Agencies.class),
                        program.getBean(NoticeSettings.class),
                        clock);
    }

    /** With both channels on. */
    public Notices notices() {
        return notices;
    }

    /** All that was sent by now. */
    public List<Message> messages() {
        dispatch.sendDue();
        return List.copyOf(taken);
    }

    private Carrier carrier(Channel channel) {
        return new Carrier() {
            @Override
            public Channel channel() {
                return channel;
            }

            @Override
            public void carry(Outgoing message) {
                taken.add(new Message(message.address(), message.subject(), message.body()));
            }
        };
    }
}
