package org.yangguang.screening.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.org.AgencyId;
import org.yangguang.screening.application.Evictions;

@Repository
class JdbcEvictions implements Evictions {

    private final JdbcClient jdbc;

    JdbcEvictions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(AgencyId agency, String person, String rule, String fingerprint, Instant at) {
        jdbc.sql(
                        """
                        insert into screening.eviction (agency_id, at, person, rule, content_hash)
                        values (:agency, :at, :person, :rule, :hash)
                        """)
                .param("agency", agency.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", person)
                .param("rule", rule)
                .param("hash", fingerprint)
                .update();
    }
}
