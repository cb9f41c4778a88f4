package org.yangguang.requests.mailbox;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.yangguang.requests.application.MailboxSettings;
import org.yangguang.requests.application.MailboxSettings.Security;

/** The folder of the mail server, while the line to it is open (IMAP). */
final class MailFolder implements AutoCloseable {

    private final Store store;
    private final IMAPFolder folder;
    private final MailboxSettings settings;

    private MailFolder(Store store, IMAPFolder folder, MailboxSettings settings) {
        this.store = store;
        this.folder = folder;
        this.settings = settings;
    }

    /** A mail in the folder, not fetched yet. */
    record Waiting(long uid, Instant arrivedAt, IMAPMessage message) {}

    /**
     * The source of a mail.
     *
     * @param whole false when it was too large and only its beginning was fetched
     */
    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    record Source(byte[] bytes, boolean whole) {}

    static MailFolder open(MailboxSettings settings) throws MailboxFault {
        try {
            boolean tls = settings.security() == Security.TLS;
            var session =
                    Session.getInstance(properties(settings, tls ? "mail.imaps." : "mail.imap."));
            var store = session.getStore(tls ? "imaps" : "imap");
            store.connect(
                    settings.host(), settings.port(), settings.username(), settings.password());
            try {
                var folder = (IMAPFolder) store.getFolder(settings.folder());
                folder.open(Folder.READ_WRITE);
                return new MailFolder(store, folder, settings);
            } catch (MessagingException e) {
                store.close();
                throw e;
            }
        } catch (MessagingException e) {
            throw fault(e);
        }
    }

    private static Properties properties(MailboxSettings settings, String prefix) {
        var properties = new Properties();
        var millis = Long.toString(settings.timeout().toMillis());
        properties.setProperty(prefix + "connectiontimeout", millis);
        properties.setProperty(prefix + "timeout", millis);
        properties.setProperty(prefix + "writetimeout", millis);
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "peek", "true");
        properties.setProperty(prefix + "fetchsize", "262144");
        if (settings.security() == Security.STARTTLS) {
            properties.setProperty(prefix + "starttls.enable", "true");
            properties.setProperty(prefix + "starttls.required", "true");
        }
        return properties;
    }

    /** The server's numbering; when it is another one, all mails have new numbers. */
    long validity() throws MailboxFault {
        try {
            return folder.getUIDValidity();
        } catch (MessagingException e) {
            throw fault(e);
        }
    }

    /** What arrived after that mail, in the order of numbers. */
    List<Waiting> after(long uid) throws MailboxFault {
        try {
            var waiting = new ArrayList<Waiting>();
            for (var message : fetched(folder.getMessagesByUID(uid + 1, UIDFolder.LASTUID))) {
                long number = folder.getUID(message);
                if (number > uid && !message.isExpunged()) {
                    var arrived = Optional.ofNullable(message.getReceivedDate());
                    waiting.add(
                            new Waiting(
                                    number,
                                    arrived.map(Date::toInstant).orElse(Instant.MAX),
                                    (IMAPMessage) message));
                }
            }
            waiting.sort(Comparator.comparingLong(Waiting::uid));
            return waiting;
        } catch (MessagingException e) {
            throw fault(e);
        }
    }

    private Message[] fetched(Message[] messages) throws MessagingException {
        var wanted = new FetchProfile();
        wanted.add(UIDFolder.FetchProfileItem.UID);
        wanted.add(FetchProfile.Item.SIZE);
        wanted.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        folder.fetch(messages, wanted);
        return messages;
    }

    Source fetch(Waiting mail) throws MailboxFault {
        try (InputStream in = mail.message().getMimeStream()) {
            boolean whole = mail.message().getSize() <= settings.largest().toBytes();
            long most = whole ? settings.largest().toBytes() : settings.beginning().toBytes();
            byte[] bytes = in.readNBytes(Math.toIntExact(most) + 1);
            boolean more = bytes.length > most;
            return new Source(
                    more ? Arrays.copyOf(bytes, Math.toIntExact(most)) : bytes, whole && !more);
        } catch (MessagingException | IOException e) {
            if (store.isConnected() && folder.isOpen()) {
                return envelope(mail);
            }
            throw new MailboxFault("line", e);
        }
    }

    /** The server cannot hand this mail out though the line holds: what its index says of it. */
    private static Source envelope(Waiting mail) {
        var headers = new StringBuilder();
        try {
            var message = mail.message();
            headers.append("From: ").append(InternetAddress.toString(message.getFrom()));
            headers.append("\nSubject: ").append(MimeUtility.encodeText(message.getSubject()));
            headers.append("\nMessage-ID: ").append(message.getMessageID());
        } catch (MessagingException | UnsupportedEncodingException | RuntimeException e) {
            headers.append("\nX-Uid: ").append(mail.uid());
        }
        return new Source(headers.append("\n\n").toString().getBytes(US_ASCII), false);
    }

    /** Marks what is taken as seen, or moves it away; done again it changes nothing. */
    void done(List<Waiting> taken) throws MailboxFault {
        if (taken.isEmpty()) {
            return;
        }
        var messages = taken.stream().map(Waiting::message).toArray(Message[]::new);
        try {
            folder.setFlags(messages, new Flags(Flags.Flag.SEEN), true);
            if (!settings.processedFolder().isEmpty()) {
                move(messages);
            }
        } catch (MessagingException e) {
            throw fault(e);
        }
    }

    private void move(Message[] messages) throws MessagingException {
        var processed = store.getFolder(settings.processedFolder());
        if (!processed.exists()) {
            processed.create(Folder.HOLDS_MESSAGES);
        }
        folder.copyMessages(messages, processed);
        folder.setFlags(messages, new Flags(Flags.Flag.DELETED), true);
        folder.expunge(messages);
    }

    @Override
    public void close() throws MailboxFault {
        try (store) {
            if (folder.isOpen()) {
                folder.close(false);
            }
        } catch (MessagingException e) {
            throw fault(e);
        }
    }

    private static MailboxFault fault(MessagingException fault) {
        return switch (fault) {
            case AuthenticationFailedException _ -> new MailboxFault("sign-in", fault);
            case FolderNotFoundException _ -> new MailboxFault("folder", fault);
            default -> new MailboxFault("unreachable", fault);
        };
    }
}
