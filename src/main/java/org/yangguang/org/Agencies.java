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

/** The agencies that this installation works for. */
@Repository
public class Agencies {

    private static final String SELECT =
            """
            select id, code, name, short_name, kind, parent_id, contact_office, address, postcode,
                   hours, phone, fax, email, website
              from org.agency
            """;

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    Agencies(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** The agency with this unified social credit code (统一社会信用代码). */
    public Optional<Agency> find(String code) {
        return jdbc.sql(SELECT + " where code = :code")
                .param("code", code.strip())
                .query(Agencies::row)
                .optional();
    }

    public Agency require(String code) {
        return find(code)
                .orElseThrow(() -> Refusal.notFound("org.unknown-agency", "agency " + code, code));
    }

    public Agency require(AgencyId id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query(Agencies::row)
                .optional()
                .orElseThrow(() -> Refusal.notFound("org.unknown-agency", "agency " + id, ""));
    }

    /** The first agency set up: whose site this is. Empty before set-up. */
    public Optional<Agency> main() {
        return jdbc.sql(SELECT + " order by position limit 1").query(Agencies::row).optional();
    }

    /** All agencies, in the order in which they came. */
    public List<Agency> all() {
        return jdbc.sql(SELECT + " order by position").query(Agencies::row).list();
    }

    /** The units and departments directly below the agency (所属单位). */
    public List<Agency> affiliatedWith(AgencyId id) {
        return jdbc.sql(SELECT + " where parent_id = :id order by position")
                .param("id", id.value())
                .query(Agencies::row)
                .list();
    }

    /** Brings in an agency; its code must be new. */
    @Transactional
    public Agency create(
            String code,
            String name,
            String shortName,
            AgencyKind kind,
            Optional<AgencyId> parent,
            Contact contact) {
        var agency = new Agency(AgencyId.next(), code, name, shortName, kind, parent, contact);
        int rows =
                jdbc.sql(
                                """
                                insert into org.agency (id, code, name, short_name, kind, parent_id,
                                        contact_office, address, postcode, hours, phone, fax, email, website)
                                values (:id, :code, :name, :shortName, :kind, :parent,
                                        :office, :address, :postcode, :hours, :phone, :fax, :email, :website)
                                on conflict (code) do nothing
                                """)
                        .param("id", agency.id().value())
                        .param("code", code)
                        .param("name", name)
                        .param("shortName", shortName)
                        .param("kind", kind.name())
                        .param("parent", parent.map(AgencyId::value).orElse(null))
                        .params(columns(contact))
                        .update();
        if (rows == 0) {
            throw Refusal.conflict("org.code-taken", "agency " + code + " exists", code);
        }
        audit.record("org.agency-created", "agency:" + code, Map.of("name", name));
        return agency;
    }

    private static Map<String, String> columns(Contact contact) {
        return Map.of(
                "office", contact.office(),
                "address", contact.address(),
                "postcode", contact.postcode(),
                "hours", contact.hours(),
                "phone", contact.phone(),
                "fax", contact.fax(),
                "email", contact.email(),
                "website", contact.website());
    }

    private static Agency row(ResultSet row, int n) throws SQLException {
        return new Agency(
                new AgencyId(row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                row.getString("short_name"),
                AgencyKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getObject("parent_id", UUID.class)).map(AgencyId::new),
                new Contact(
                        row.getString("contact_office"),
                        row.getString("address"),
                        row.getString("postcode"),
                        row.getString("hours"),
                        row.getString("phone"),
                        row.getString("fax"),
                        row.getString("email"),
                        row.getString("website")));
    }
}
