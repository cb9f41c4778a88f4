package org.yangguang.notice;

import java.sql.Types;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.identity.AccountId;
import org.yangguang.shared.PersonalDataCipher;

/** The table of people's addresses, sealed. */
@Repository
class JdbcContactCards {

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    JdbcContactCards(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    ContactCard of(AccountId account) {
        return jdbc.sql(
                        "select mail, phone, version from notice.contact_card where account_id = :account")
                .param("account", account.value())
                .query(
                        (row, n) ->
                                new ContactCard(
                                        opened(row.getBytes("mail")),
                                        opened(row.getBytes("phone")),
                                        row.getLong("version")))
                .optional()
                .orElse(ContactCard.EMPTY);
    }

    /** False when the version is not the one that the person saw. */
    boolean save(AccountId account, ContactCard card) {
        return jdbc.sql(
                                """
                                insert into notice.contact_card as old (account_id, mail, phone)
                                values (:account, :mail, :phone)
                                    on conflict (account_id) do update
                                   set mail = excluded.mail, phone = excluded.phone,
                                       version = old.version + 1
                                 where old.version = :version
                                """)
                        .param("account", account.value())
                        .param("mail", sealed(card.mail()), Types.BINARY)
                        .param("phone", sealed(card.phone()), Types.BINARY)
                        .param("version", card.version())
                        .update()
                == 1;
    }

    private byte @Nullable [] sealed(Optional<String> address) {
        return address.map(cipher::seal).orElse(null);
    }

    private Optional<String> opened(byte @Nullable [] sealed) {
        return Optional.ofNullable(sealed).map(cipher::open);
    }
}
