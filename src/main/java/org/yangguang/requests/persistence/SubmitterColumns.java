package org.yangguang.requests.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.requests.domain.ContactWays;
import org.yangguang.requests.domain.IdKind;
import org.yangguang.requests.domain.QueryCode;
import org.yangguang.requests.domain.Submitter;
import org.yangguang.shared.PersonalDataCipher;

/**
 * Who sent something, as the columns of its table: all but the type is sealed. Of the query code
 * only a keyed hash is kept.
 */
@Component
class SubmitterColumns {

    /** The columns that {@link #read} wants. */
    static final String NAMES =
            "applicant_type, applicant, id_kind, id_number, phone, email, address";

    private final PersonalDataCipher cipher;

    SubmitterColumns(PersonalDataCipher cipher) {
        this.cipher = cipher;
    }

    /**
     * Sets {@code :type}, {@code :applicant}, {@code :index}, {@code :identity}, {@code :idKind},
     * {@code :idNumber}, {@code :phone}, {@code :email} and {@code :address}.
     */
    StatementSpec write(StatementSpec insert, Submitter who) {
        return insert.param("type", who.type().name())
                .param("applicant", cipher.seal(who.name()))
                .param("index", cipher.blindIndex(who.name()))
                .param("identity", IdentityIndex.of(cipher, who.idNumber()), Types.BINARY)
                .param("idKind", who.idKind().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("idNumber", sealed(who.idNumber()), Types.BINARY)
                .param("phone", sealed(who.contact().phone()), Types.BINARY)
                .param("email", sealed(who.contact().email()), Types.BINARY)
                .param("address", sealed(who.contact().address()), Types.BINARY);
    }

    Submitter read(ResultSet row) throws SQLException {
        return new Submitter(
                ApplicantType.valueOf(row.getString("applicant_type")),
                opened(row.getBytes("applicant")),
                Optional.ofNullable(row.getString("id_kind")).map(IdKind::valueOf),
                opened(row.getBytes("id_number")),
                new ContactWays(
                        opened(row.getBytes("phone")),
                        opened(row.getBytes("email")),
                        opened(row.getBytes("address"))));
    }

    byte[] hash(String number, QueryCode code) {
        return cipher.blindIndex("query code " + number + " " + code.value());
    }

    private byte @Nullable [] sealed(String text) {
        return text.isEmpty() ? null : cipher.seal(text);
    }

    private String opened(byte @Nullable [] sealed) {
        return sealed == null ? "" : cipher.open(sealed);
    }
}
