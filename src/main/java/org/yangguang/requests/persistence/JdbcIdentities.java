package org.yangguang.requests.persistence;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.requests.domain.Identities;
import org.yangguang.shared.PersonalDataCipher;

/** Indexes of identity numbers in PostgreSQL. */
@Repository
class JdbcIdentities implements Identities {

    private record Missing(UUID id, String number) {}

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    JdbcIdentities(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    @Override
    @Transactional
    public int indexSome(int most) {
        return indexSome("request", most) + indexSome("submission", most);
    }

    private int indexSome(String table, int most) {
        var missing =
                jdbc.sql(
                                """
                                select id, id_number from requests.%s
                                 where identity_index is null and id_number is not null limit :most
                                """
                                        .formatted(table))
                        .param("most", most)
                        .query(
                                (row, n) ->
                                        new Missing(
                                                row.getObject("id", UUID.class),
                                                cipher.open(row.getBytes("id_number"))))
                        .list();
        missing.forEach(
                one ->
                        jdbc.sql(
                                        "update requests.%s set identity_index = :index where id = :id"
                                                .formatted(table))
                                .param("index", IdentityIndex.of(cipher, one.number()))
                                .param("id", one.id())
                                .update());
        return missing.size();
    }
}
