package org.yangguang.org;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.shared.Refusal;

/** The offices of each agency (科室). */
@Repository
public class Offices {

    private static final String SELECT = "select id, agency_id, name, position from org.office";

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    Offices(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    public List<Office> of(AgencyId agency) {
        return jdbc.sql(SELECT + " where agency_id = :agency order by position, name")
                .param("agency", agency.value())
                .query(Offices::row)
                .list();
    }

    public Office require(OfficeId id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query(Offices::row)
                .optional()
                .orElseThrow(() -> Refusal.notFound("org.unknown-office", "office " + id));
    }

    public Optional<Office> findByName(AgencyId agency, String name) {
        return jdbc.sql(SELECT + " where agency_id = :agency and name = :name")
                .param("agency", agency.value())
                .param("name", name.strip())
                .query(Offices::row)
                .optional();
    }

    /** Adds an office at the end of the agency's list; its name must be new there. */
    @Transactional
    public Office add(AgencyId agency, String name) {
        var id = OfficeId.next();
        int rows =
                jdbc.sql(
                                """
                                insert into org.office (id, agency_id, name, position)
                                values (:id, :agency, :name,
                                        (select coalesce(max(position), 0) + 1 from org.office
                                          where agency_id = :agency))
                                on conflict (agency_id, name) do nothing
                                """)
                        .param("id", id.value())
                        .param("agency", agency.value())
                        .param("name", name)
                        .update();
        if (rows == 0) {
            throw Refusal.conflict("org.office-taken", "office " + name + " exists", name);
        }
        audit.record("org.office-added", "office:" + id, Map.of("name", name));
        return require(id);
    }

    private static Office row(ResultSet row, int n) throws SQLException {
        return new Office(
                new OfficeId(row.getObject("id", UUID.class)),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                row.getString("name"),
                row.getInt("position"));
    }
}
