package org.yangguang.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.io.UnsupportedEncodingException;
import java.util.Properties;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.eclipse.angus.mail.util.SocketConnectException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.yangguang.notice.CarrierFault.Reach;
import org.yangguang.notice.MailSettings.Security;

/** Mail by SMTP, to one recipient each, marked as written by a program (RFC 3834). */
final class SmtpCarrier implements Carrier {

    private final MailSettings settings;
    private final JavaMailSenderImpl server;

    SmtpCarrier(MailSettings settings) {
        this.settings = settings;
        this.server = server(settings);
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public void carry(Outgoing message) throws CarrierFault {
        try {
            var mail = server.createMimeMessage();
            var helper = new MimeMessageHelper(mail, "UTF-8");
            helper.setFrom(settings.from(), message.sender());
            helper.setTo(message.address());
            helper.setSubject(message.subject());
            helper.setText(text(message));
            mail.setHeader("Auto-Submitted", "auto-generated");
            mail.setHeader("Message-ID", "<" + message.id() + "@yangguang>");
            server.send(mail);
        } catch (AddressException notAnAddress) {
            throw new CarrierFault(Reach.FOR_GOOD, "address", null);
        } catch (MessagingException | UnsupportedEncodingException fault) {
            throw new CarrierFault(Reach.FOR_NOW, "mail", fault);
        } catch (MailException fault) {
            throw faultOf(fault);
        }
    }

    private static String text(Outgoing message) {
        return Stream.of(
                        message.subject(),
                        message.body(),
                        message.link(),
                        message.sender() + "（本邮件由系统发出，请勿回复）")
                .filter(part -> !part.isEmpty())
                .reduce((one, next) -> one + "\n\n" + next)
                .orElse("");
    }

    /** What the server said may name the address, so only its code is kept. */
    private static CarrierFault faultOf(MailException fault) {
        if (fault instanceof MailAuthenticationException) {
            return new CarrierFault(Reach.CHANNEL, "smtp sign-in", null);
        }
        var first =
                fault instanceof MailSendException sending
                                && sending.getMessageExceptions().length > 0
                        ? sending.getMessageExceptions()[0]
                        : fault;
        for (@Nullable Throwable at = first; at != null; at = next(at)) {
            switch (at) {
                case SMTPAddressFailedException refused -> {
                    return answered(refused.getReturnCode());
                }
                case SMTPSendFailedException refused -> {
                    return answered(refused.getReturnCode());
                }
                case MailConnectException _, SocketConnectException _ -> {
                    return new CarrierFault(Reach.CHANNEL, "smtp unreachable", null);
                }
                default -> {}
            }
        }
        return fault.getCause() instanceof MessagingException
                ? new CarrierFault(Reach.CHANNEL, "smtp unreachable", null)
                : new CarrierFault(Reach.FOR_NOW, "smtp", null);
    }

    private static @Nullable Throwable next(Throwable at) {
        return at instanceof MessagingException fault && fault.getNextException() != null
                ? fault.getNextException()
                : at.getCause();
    }

    private static CarrierFault answered(int code) {
        return new CarrierFault(
                code >= 500 && code < 600 ? Reach.FOR_GOOD : Reach.FOR_NOW, "smtp " + code, null);
    }

    private static JavaMailSenderImpl server(MailSettings settings) {
        var server = new JavaMailSenderImpl();
        boolean tls = settings.security() == Security.TLS;
        server.setProtocol(tls ? "smtps" : "smtp");
        server.setHost(settings.host());
        server.setPort(settings.port());
        server.setDefaultEncoding("UTF-8");
        if (!settings.username().isEmpty()) {
            server.setUsername(settings.username());
            server.setPassword(settings.password());
        }
        server.setJavaMailProperties(properties(settings, tls ? "mail.smtps." : "mail.smtp."));
        return server;
    }

    private static Properties properties(MailSettings settings, String prefix) {
        var properties = new Properties();
        var millis = Long.toString(settings.timeout().toMillis());
        properties.setProperty(prefix + "connectiontimeout", millis);
        properties.setProperty(prefix + "timeout", millis);
        properties.setProperty(prefix + "writetimeout", millis);
        properties.setProperty(prefix + "auth", String.valueOf(!settings.username().isEmpty()));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        if (settings.security() == Security.STARTTLS) {
            properties.setProperty(prefix + "starttls.enable", "true");
            properties.setProperty(prefix + "starttls.required", "true");
        }
        return properties;
    }
}
