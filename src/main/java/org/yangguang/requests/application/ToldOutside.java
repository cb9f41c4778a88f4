package org.yangguang.requests.application;

import java.util.Optional;
import java.util.regex.Pattern;
import org.yangguang.notice.Recipient.Outside;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.domain.ContactWays;

/** Somebody outside who is told, by what he wrote into a form: text messages reach mobiles only. */
final class ToldOutside {

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");

    private ToldOutside() {}

    static Outside of(AgencyId agency, ContactWays contact, boolean consented) {
        return new Outside(
                agency,
                Optional.of(contact.email()).filter(mail -> !mail.isEmpty()),
                Optional.of(contact.phone().replaceAll("[\\s()（）-]", ""))
                        .filter(phone -> MOBILE.matcher(phone).matches()),
                consented);
    }
}
