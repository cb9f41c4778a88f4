package org.yangguang.requests.mailbox;

import java.util.ArrayList;
import java.util.Arrays;
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

    /** Where the headers of a mail are looked for that was too much as a whole. */
    private static final int HEAD = 1_000_000;

    @Override
    public ReadMail read(byte[] source, boolean whole) {
        try {
            return MailReading.read(source, !whole);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            LOG.warn("a mail of {} bytes was read by its headers only", source.length, fault);
            var head = MailPart.of(Arrays.copyOf(source, Math.min(source.length, HEAD)));
            return headers(MailReading.read(head.headersOnly(), !whole));
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
