package org.yangguang.requests.persistence;

import static org.yangguang.shared.ColumnArrays.column;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.domain.Request;

/**
 * Takes a ledger's requests in batches, and of those only what is new or different. It never brings
 * back what was destroyed.
 */
final class LedgerRequests {

    private static final int BATCH = 2_000;

    private static final String TAKE =
            """
            insert into requests.request
                   (id, agency_id, number, received_on, channel, applicant_type, applicant,
                    applicant_index, identity_index, id_number, contact, wanted, delivery, steps, state, due_on,
                    fee_noticed_on, outcome, closed_on, in_time, answer_number, way, note, ledger_hash)
            select * from unnest(
                    ?::uuid[], ?::uuid[], ?::text[], ?::date[], ?::text[], ?::text[], ?::bytea[],
                    ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[], ?::text[], ?::text[], ?::jsonb[], ?::text[], ?::date[],
                    ?::date[], ?::text[], ?::date[], ?::boolean[], ?::text[], ?::text[], ?::text[], ?::bytea[])
                    on conflict (agency_id, number) do update
                       set received_on = excluded.received_on, channel = excluded.channel,
                           applicant_type = excluded.applicant_type, applicant = excluded.applicant,
                           applicant_index = excluded.applicant_index,
                           identity_index = excluded.identity_index,
                           id_number = excluded.id_number, contact = excluded.contact,
                           wanted = excluded.wanted, delivery = excluded.delivery,
                           alike_group = case when requests.request.wanted = excluded.wanted
                                              then requests.request.alike_group end,
                           steps = excluded.steps, state = excluded.state, due_on = excluded.due_on,
                           fee_noticed_on = excluded.fee_noticed_on, outcome = excluded.outcome,
                           closed_on = excluded.closed_on, in_time = excluded.in_time,
                           answer_number = excluded.answer_number, way = excluded.way,
                           note = excluded.note, reopened = false, ledger_hash = excluded.ledger_hash,
                           version = requests.request.version + 1
                     where requests.request.ledger_hash is distinct from excluded.ledger_hash
                       and requests.request.proofs_destroyed_on is null
                       and requests.request.person_destroyed_on is null
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final RequestColumns columns;

    LedgerRequests(JdbcClient jdbc, JdbcTemplate template, RequestColumns columns) {
        this.jdbc = jdbc;
        this.template = template;
        this.columns = columns;
    }

    int take(AgencyId agency, List<Request> requests) {
        int changed = 0;
        for (int from = 0; from < requests.size(); from += BATCH) {
            var some = requests.subList(from, Math.min(from + BATCH, requests.size()));
            changed += takeSome(agency, some);
        }
        return changed;
    }

    private int takeSome(AgencyId agency, List<Request> requests) {
        var known = ledgerHashes(agency, requests);
        var rows = new ArrayList<@Nullable Object[]>();
        for (var request : requests) {
            byte[] hash = columns.hash(request);
            if (!Arrays.equals(hash, known.get(request.number()))) {
                rows.add(columns.of(request, hash));
            }
        }
        return rows.isEmpty() ? 0 : template.update(TAKE, transposed(rows));
    }

    /** What a ledger said last time, so that nothing is sealed anew for a row that is the same. */
    private Map<String, byte[]> ledgerHashes(AgencyId agency, List<Request> requests) {
        var hashes = new HashMap<String, byte[]>();
        jdbc.sql(
                        """
                        select number, ledger_hash from requests.request
                         where agency_id = :agency and number = any(:numbers) and ledger_hash is not null
                        """)
                .param("agency", agency.value())
                .param("numbers", column(requests, Request::number))
                .query(
                        rs -> {
                            hashes.put(rs.getString("number"), rs.getBytes("ledger_hash"));
                        });
        return hashes;
    }

    /** One array for each column, as {@link #TAKE} wants them. */
    private static Object[] transposed(List<@Nullable Object[]> rows) {
        int[] types = RequestColumns.types();
        var columns = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            int at = i;
            columns[i] =
                    types[i] == Types.BINARY
                            ? rows.stream().map(row -> row[at]).toArray(byte[][]::new)
                            : column(rows, row -> row[at]);
        }
        return columns;
    }
}
