package org.yangguang.items.persistence;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.org.AgencyId;

/** Items that may be the same as another, and documents that are not public. */
@Repository
public class Lookalikes {

    /** A published item, as far as it is compared. */
    public record Row(String title, String documentNumber, String words) {}

    private final JdbcClient jdbc;

    Lookalikes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Published items of the same title or the same document number, the newest first. */
    public List<Row> candidates(AgencyId agency, String besides, String title, String number) {
        return jdbc.sql(
                        """
                        select title, document_number, words from items.public_item
                         where agency_id = :agency and id::text <> :besides
                           and (title = :title or (:number <> '' and document_number = :number))
                         order by published_on desc limit 20
                        """)
                .param("agency", agency.value())
                .param("besides", besides)
                .param("title", title)
                .param("number", number)
                .query(
                        (rs, n) ->
                                new Row(
                                        rs.getString("title"),
                                        rs.getString("document_number"),
                                        rs.getString("words")))
                .list();
    }

    /** Numbers of documents that were drafted or withdrawn here and are public nowhere. */
    public List<String> numbersNotPublic(AgencyId agency) {
        return jdbc.sql(
                        """
                        select distinct document_number from items.item i
                         where agency_id = :agency and document_number <> ''
                           and state in ('DRAFT', 'IN_REVIEW', 'RETURNED', 'WITHDRAWN')
                           and not exists (select from items.public_item p
                                            where p.agency_id = i.agency_id
                                              and p.document_number = i.document_number)
                         limit 2000
                        """)
                .param("agency", agency.value())
                .query((rs, n) -> rs.getString("document_number"))
                .list();
    }
}
