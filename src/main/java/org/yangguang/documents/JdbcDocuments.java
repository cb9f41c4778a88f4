package org.yangguang.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.documents.NormativeDocuments.Registered;
import org.yangguang.org.AgencyId;

@Repository
class JdbcDocuments {

    private final JdbcClient jdbc;

    JdbcDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Registered> of(AgencyId agency) {
        return jdbc.sql(
                        """
                        select * from documents.document where agency_id = :agency
                         order by coalesce(published_on, signed_on) desc, number
                        """)
                .param("agency", agency.value())
                .query(JdbcDocuments::row)
                .list();
    }

    Optional<Registered> find(AgencyId agency, String number) {
        return jdbc.sql(
                        "select * from documents.document where agency_id = :agency and number = :number")
                .param("agency", agency.value())
                .param("number", number)
                .query(JdbcDocuments::row)
                .optional();
    }

    UUID add(AgencyId agency, NormativeDocument document) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into documents.document (id, agency_id, number, title, kind, signed_on, published_on,
                                effective_on, expires_on, repealed_on, repeal_basis)
                        values (:id, :agency, :number, :title, :kind, :signedOn, :publishedOn,
                                :effectiveOn, :expiresOn, :repealedOn, :repealBasis)
                        """)
                .param("id", id)
                .param("agency", agency.value())
                .params(params(document))
                .update();
        return id;
    }

    void save(AgencyId agency, UUID id, long version, NormativeDocument document) {
        int rows =
                jdbc.sql(
                                """
                                update documents.document
                                   set number = :number, title = :title, kind = :kind, signed_on = :signedOn,
                                       published_on = :publishedOn, effective_on = :effectiveOn,
                                       expires_on = :expiresOn, repealed_on = :repealedOn,
                                       repeal_basis = :repealBasis, changed_at = now(), version = version + 1
                                 where id = :id and agency_id = :agency and version = :version
                                """)
                        .param("id", id)
                        .param("agency", agency.value())
                        .param("version", version)
                        .params(params(document))
                        .update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException(
                    "document " + id + " was changed meanwhile");
        }
    }

    private static Map<String, @Nullable Object> params(NormativeDocument document) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("number", document.number());
        params.put("title", document.title());
        params.put("kind", document.kind().name());
        params.put("signedOn", document.signedOn());
        params.put("publishedOn", document.publishedOn().orElse(null));
        params.put("effectiveOn", document.effectiveOn().orElse(null));
        params.put("expiresOn", document.expiresOn().orElse(null));
        params.put("repealedOn", document.repealedOn().orElse(null));
        params.put("repealBasis", document.repealBasis());
        return params;
    }

    private static Registered row(ResultSet rs, int n) throws SQLException {
        return new Registered(
                rs.getObject("id", UUID.class),
                rs.getLong("version"),
                new NormativeDocument(
                        rs.getString("number"),
                        rs.getString("title"),
                        DocumentKind.valueOf(rs.getString("kind")),
                        rs.getObject("signed_on", LocalDate.class),
                        date(rs, "published_on"),
                        date(rs, "effective_on"),
                        date(rs, "expires_on"),
                        date(rs, "repealed_on"),
                        rs.getString("repeal_basis")));
    }

    private static Optional<LocalDate> date(ResultSet rs, String column) throws SQLException {
        return Optional.ofNullable(rs.getObject(column, LocalDate.class));
    }
}
