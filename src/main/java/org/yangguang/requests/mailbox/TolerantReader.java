package org.yangguang.requests.mailbox;

import java.util.ArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yangguang.requests.domain.MailReader;
import org.yangguang.requests.domain.ReadMail;
import org.yangguang.requests.domain.ReadMail.Missed;

/** Reads mails; one that cannot be read at all still says who sent it and about what. */
@Component
class TolerantReader implements MailReader {

    private static final Logger LOG = LoggerFactory.getLogger(TolerantReader.class);

    @Override
    public ReadMail read(byte[] source, boolean whole) {
        try {
            return MailReading.read(source, !whole);
        } catch (RuntimeException | StackOverflowError fault) {
            LOG.warn("a mail of {} bytes was read by its headers only", source.length, fault);
            return headers(MailReading.read(MailPart.of(source).headersOnly(), !whole));
        }
    }

    private static ReadMail headers(ReadMail read) {
        var missed = new ArrayList<>(read.missed());
        missed.add(new Missed("", "broken"));
        return new ReadMail(
                read.id(),
                read.answers(),
                read.from(),
                read.name(),
                read.to(),
                read.subject(),
                read.sentAt(),
                read.text(),
                read.files(),
                missed,
                read.nature());
    }
}
