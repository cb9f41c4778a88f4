package org.yangguang.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.yangguang.audit.AuditTrail;
import org.yangguang.shared.PersonalDataCipher;

/**
 * Signs people in (登录): user name and password, and the one-time password of those who have one,
 * all in one step, so that no answer tells which part was wrong.
 */
@Service
class SignIn {

    private final SignInThrottle throttle;
    private final Credentials credentials;
    private final JdbcAccounts accounts;
    private final PasswordHashing hashing;
    private final PasswordRules rules;
    private final PersonalDataCipher cipher;
    private final IdentitySettings settings;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignIn(
            SignInThrottle throttle,
            Credentials credentials,
            JdbcAccounts accounts,
            PasswordHashing hashing,
            PasswordRules rules,
            PersonalDataCipher cipher,
            IdentitySettings settings,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.throttle = throttle;
        this.credentials = credentials;
        this.accounts = accounts;
        this.hashing = hashing;
        this.rules = rules;
        this.cipher = cipher;
        this.settings = settings;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What came of a try. */
    sealed interface Result {
        /** Somebody is in; duties come first. */
        record Accepted(Account account, Set<Duty> duties) implements Result {}

        /** Something was wrong; nobody says what. */
        record Rejected() implements Result {}

        /** Too many tries; nothing was compared. */
        record Paused(Duration pause) implements Result {}
    }

    Result attempt(String typedName, String password, String code, String address) {
        var username = JdbcAccounts.normal(typedName);
        var paused = throttle.begin(username, address);
        if (paused.isPresent()) {
            return new Result.Paused(Duration.between(clock.instant(), paused.get()));
        }
        var found = credentials.find(username);
        boolean right =
                hashing.matches(
                        password, found.map(Credentials.Kept::hash).orElse(hashing.nobody()));
        var account =
                found.filter(kept -> right)
                        .filter(kept -> secondFactorIsRight(kept, code))
                        .flatMap(kept -> accounts.find(kept.id()))
                        .filter(Account::enabled);
        if (account.isEmpty()) {
            note(username, address, "identity.sign-in-failed");
            return new Result.Rejected();
        }
        var person = account.get();
        throttle.succeeded(person.id(), username, address);
        var now = clock.instant();
        if (hashing.isOutdated(found.orElseThrow().hash())) {
            credentials.rehash(person.id(), hashing.hash(password));
        }
        credentials.signedIn(person.id(), now);
        note(username, address, "identity.signed-in");
        return new Result.Accepted(person, duties(person, found.orElseThrow(), now));
    }

    private boolean secondFactorIsRight(Credentials.Kept kept, String code) {
        if (settings.secondFactor() == IdentitySettings.SecondFactor.OFF
                || kept.factor().isEmpty()) {
            return true;
        }
        byte[] secret = secret(kept.factor().get(), cipher);
        var step = OneTimePassword.accept(secret, code, clock.instant(), kept.lastStep());
        return step.isPresent()
                ? credentials.useStep(kept.id(), step.getAsLong())
                : credentials.useRecoveryCode(kept.id(), code);
    }

    private Set<Duty> duties(Account account, Credentials.Kept kept, Instant now) {
        var duties = EnumSet.noneOf(Duty.class);
        if (account.mustChangePassword() || rules.isTooOld(kept.changedAt(), now)) {
            duties.add(Duty.CHANGE_PASSWORD);
        }
        if (settings.secondFactor() == IdentitySettings.SecondFactor.REQUIRED
                && kept.factor().isEmpty()
                && SecondFactor.isAskedOf(account.roles())) {
            duties.add(Duty.ENROL_SECOND_FACTOR);
        }
        return duties;
    }

    private void note(String username, String address, String action) {
        String known = credentials.find(username).map(kept -> username).orElse("unknown");
        transaction.executeWithoutResult(
                status -> audit.recordAs(known, address, action, "account:" + known, Map.of()));
    }

    static byte[] secret(byte[] sealed, PersonalDataCipher cipher) {
        return java.util.HexFormat.of().parseHex(cipher.open(sealed));
    }
}
