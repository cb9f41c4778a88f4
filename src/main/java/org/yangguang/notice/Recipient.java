package org.yangguang.notice;

import java.util.Optional;
import org.yangguang.identity.AccountId;
import org.yangguang.identity.Role;
import org.yangguang.org.AgencyId;
import org.yangguang.org.OfficeId;

/** Who is told (接收人). */
public sealed interface Recipient {

    /** One person of the agency: at the desk, and by mail or text message where he gave these. */
    record Person(AccountId account) implements Recipient {}

    /** All who have the role in the agency. */
    record Holders(AgencyId agency, Role role) implements Recipient {}

    /** All who have the role in this office of the agency (科室). */
    record OfficeHolders(AgencyId agency, OfficeId office, Role role) implements Recipient {}

    /**
     * Somebody outside, such as an applicant (申请人): only at the address that he gave, and only if
     * he consented to be told there (个人信息保护法第十三条).
     */
    record Outside(
            AgencyId agency, Optional<String> mail, Optional<String> phone, boolean consented)
            implements Recipient {

        /** Tells that somebody is meant, and not who. */
        @Override
        public String toString() {
            return "somebody outside " + agency;
        }
    }
}
