package org.yangguang.identity;

import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.shared.FieldFault;
import org.yangguang.shared.InvalidInput;
import org.yangguang.shared.PersonalDataCipher;

/** Enrols one's own second factor once a first code proves that the phone has the secret. */
@Service
class OwnSecondFactor {

    private final Credentials credentials;
    private final PersonalDataCipher cipher;
    private final AuditTrail audit;
    private final Clock clock;

    OwnSecondFactor(
            Credentials credentials, PersonalDataCipher cipher, AuditTrail audit, Clock clock) {
        this.credentials = credentials;
        this.cipher = cipher;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps the secret and answers the recovery codes, the only time they are seen. */
    @Transactional
    List<String> enrol(SignedIn person, byte[] secret, String code) {
        var step = OneTimePassword.accept(secret, code, clock.instant(), 0);
        if (step.isEmpty()) {
            throw new InvalidInput(List.of(FieldFault.of("code", "identity.code-wrong")));
        }
        var recovery = SecondFactor.recoveryCodes();
        credentials.enrol(
                person.id(),
                cipher.seal(HexFormat.of().formatHex(secret)),
                step.getAsLong(),
                clock.instant(),
                recovery);
        audit.record("identity.second-factor-enrolled", "account:" + person.username(), Map.of());
        return recovery;
    }
}
