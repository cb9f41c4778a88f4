package org.yangguang.documents;

import static org.yangguang.shared.ColumnArrays.column;

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

    /** Stores a ledger's documents by their numbers and says how many were new or different. */
    int putAll(AgencyId agency, List<NormativeDocument> documents) {
        return jdbc.sql(
                        """
                        insert into documents.document as old
                               (id, agency_id, number, title, kind, signed_on, published_on,
                                effective_on, expires_on, repealed_on, repeal_basis)
                        select gen_random_uuid(), :agency, new.*
                          from unnest(:numbers::text[], :titles::text[], :kinds::text[], :signed::date[],
                                      :published::date[], :effective::date[], :expires::date[],
                                      :repealed::date[], :bases::text[]) as new
                            on conflict (agency_id, number) do update
                           set title = excluded.title, kind = excluded.kind,
                               signed_on = excluded.signed_on, published_on = excluded.published_on,
                               effective_on = excluded.effective_on, expires_on = excluded.expires_on,
                               repealed_on = excluded.repealed_on, repeal_basis = excluded.repeal_basis,
                               changed_at = now(), version = old.version + 1
                         where (old.title, old.kind, old.signed_on, old.published_on, old.effective_on,
                                old.expires_on, old.repealed_on, old.repeal_basis)
                               is distinct from
                               (excluded.title, excluded.kind, excluded.signed_on, excluded.published_on,
                                excluded.effective_on, excluded.expires_on, excluded.repealed_on,
                                excluded.repeal_basis)
                        """)
                .param("agency", agency.value())
                .param("numbers", column(documents, NormativeDocument::number))
                .param("titles", column(documents, NormativeDocument::title))
                .param("kinds", column(documents, NormativeDocument::kind))
                .param("signed", column(documents, NormativeDocument::signedOn))
                .param("published", column(documents, NormativeDocument::publishedOn))
                .param("effective", column(documents, NormativeDocument::effectiveOn))
                .param("expires", column(documents, NormativeDocument::expiresOn))
                .param("repealed", column(documents, NormativeDocument::repealedOn))
                .param("bases", column(documents, NormativeDocument::repealBasis))
                .update();
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
