package org.yangguang.requests.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.org.AgencyId;
import org.yangguang.org.OfficeId;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.SearchTaskId;
import org.yangguang.requests.domain.search.SearchReport;
import org.yangguang.requests.domain.search.SearchState;
import org.yangguang.requests.domain.search.SearchTask;
import org.yangguang.requests.domain.search.SearchTasks;
import org.yangguang.shared.PersonalDataCipher;
import org.yangguang.shared.Refusal;

/** Search tasks in PostgreSQL; what was asked and answered is sealed. */
@Repository
class JdbcSearchTasks implements SearchTasks {

    private static final String SELECT =
            "select id, agency_id, request_id, number, steps, version from requests.search_task ";

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    JdbcSearchTasks(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    @Override
    public SearchTask require(SearchTaskId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(this::task)
                .optional()
                .orElseThrow(() -> Refusal.notFound("search.unknown", "search task " + id));
    }

    @Override
    public List<SearchTask> of(RequestId request) {
        return jdbc.sql(SELECT + "where request_id = :request order by asked_at, searcher, id")
                .param("request", request.value())
                .query(this::task)
                .list();
    }

    @Override
    public Map<RequestId, Standing> standings(AgencyId agency) {
        var all = new HashMap<RequestId, Standing>();
        jdbc.sql(
                        """
                        select t.request_id, count(*) filter (where t.active) as open,
                               count(*) filter (where t.state = 'ANSWERED') as answered
                          from requests.search_task t
                          join requests.request r on r.id = t.request_id
                         where t.agency_id = :agency and r.active
                         group by t.request_id
                        """)
                .param("agency", agency.value())
                .query(
                        row -> {
                            all.put(
                                    new RequestId(row.getObject("request_id", UUID.class)),
                                    new Standing(row.getInt("open"), row.getInt("answered")));
                        });
        return all;
    }

    @Override
    public List<SearchTask> pressing(AgencyId agency) {
        return jdbc.sql(
                        SELECT
                                + """
                                   where agency_id = :agency and active
                                     and request_id in (
                                         select id from requests.request r where r.active
                                            and r.state not in ('AWAITING_CORRECTION', 'AWAITING_PAYMENT'))
                                   order by due_on, number, searcher
                                  """)
                .param("agency", agency.value())
                .query(this::task)
                .list();
    }

    @Override
    public void add(SearchTask task) {
        try {
            jdbc.sql(
                            """
                            insert into requests.search_task
                                   (id, agency_id, request_id, number, searcher_agency, searcher_office, searcher,
                                    state, due_on, follows_plan, asked_at, steps)
                            values (:id, :agency, :request, :number, :searcherAgency, :office, :searcher,
                                    :state, :dueOn, :planned, :at, :steps)
                            """)
                    .param("id", task.id().value())
                    .param("agency", task.agency().value())
                    .param("request", task.request().value())
                    .param("number", task.number())
                    .param("searcherAgency", task.searcher().agency().value())
                    .param(
                            "office",
                            task.searcher().office().map(OfficeId::value).orElse(null),
                            Types.OTHER)
                    .param("searcher", task.searcher().name())
                    .param("state", task.state().code())
                    .param("dueOn", task.dueOn())
                    .param("planned", task.followsPlan())
                    .param("at", task.askedAt().atOffset(ZoneOffset.UTC))
                    .param("steps", sealed(task))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw Refusal.conflict(
                    "search.asked-already",
                    task.number() + ": " + task.searcher().agency(),
                    task.searcher().name());
        }
    }

    @Override
    public void save(SearchTask task) {
        var state = task.state();
        int rows =
                jdbc.sql(
                                """
                                update requests.search_task
                                   set state = :state, result = :result, wants_time = :wanted, due_on = :dueOn,
                                       follows_plan = :planned, steps = :steps, version = version + 1
                                 where id = :id and version = :version
                                """)
                        .param("state", state.code())
                        .param(
                                "result",
                                state.report()
                                        .map(SearchReport::result)
                                        .map(Enum::name)
                                        .orElse(null),
                                Types.VARCHAR)
                        .param("wanted", wantsTime(state))
                        .param("dueOn", task.dueOn())
                        .param("planned", task.followsPlan())
                        .param("steps", sealed(task))
                        .param("id", task.id().value())
                        .param("version", task.version())
                        .update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException(
                    "search task " + task.id() + " is past version " + task.version());
        }
    }

    private static boolean wantsTime(SearchState state) {
        return state instanceof SearchState.Open(var wanted) && wanted.isPresent();
    }

    private byte[] sealed(SearchTask task) {
        return cipher.seal(SearchStepsJson.write(task.steps()));
    }

    private SearchTask task(ResultSet row, int n) throws SQLException {
        return new SearchTask(
                new SearchTaskId(row.getObject("id", UUID.class)),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                new RequestId(row.getObject("request_id", UUID.class)),
                row.getString("number"),
                SearchStepsJson.read(cipher.open(row.getBytes("steps"))),
                row.getLong("version"));
    }
}
