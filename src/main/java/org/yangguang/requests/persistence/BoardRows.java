package org.yangguang.requests.persistence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.BoardColumn;
import org.yangguang.requests.domain.Request;
import org.yangguang.shared.list.ListQuery;

/** The board (看板): how many requests stand in each column, and the first of them. */
@Repository
public class BoardRows {

    private static final String COLUMNS =
            """
            with placed as (
                select id, due_on, received_on, number,
                       case when state = 'AWAITING_CORRECTION' then 'WAITING'
                            when state in ('CONSULTING', 'AWAITING_PAYMENT') or due_on is null then 'PAUSED'
                            when due_on < :today then 'LATE'
                            when due_on < :first then 'TODAY'
                            when due_on < :fourth then 'SOON'
                            when due_on < :eleventh then 'NEXT'
                            else 'LATER' end as board_column
                  from requests.request
                 where agency_id = :agency and active
                   and (:state = '' or state = :state)
                   and (:type = '' or applicant_type = :type)
                   and (:q = '' or wanted ilike '%' || :like || '%' or number ilike '%' || :like || '%'))
            select * from (
                select id, board_column, count(*) over (partition by board_column) as many,
                       row_number() over (partition by board_column
                                          order by due_on nulls last, received_on, number) as place
                  from placed) as counted
             where place <= :most
             order by board_column, place
            """;

    private final JdbcClient jdbc;
    private final JdbcRequests requests;

    BoardRows(JdbcClient jdbc, JdbcRequests requests) {
        this.jdbc = jdbc;
        this.requests = requests;
    }

    /**
     * What stands in one column.
     *
     * @param many how many there are
     * @param first what is due first, in this order
     */
    public record Part(int many, List<Request> first) {}

    private record Row(RequestId id, BoardColumn column, int many) {}

    /**
     * The columns in which something stands.
     *
     * @param query may have {@code state}, {@code type} and {@code q}
     * @param most how many of each are wanted
     */
    public Map<BoardColumn, Part> columns(
            AgencyId agency, ListQuery query, WorkingCalendar calendar, LocalDate today, int most) {
        var q = query.filter("q").orElse("");
        var rows =
                jdbc.sql(COLUMNS)
                        .params(query.params("state", "type", "q"))
                        .param("like", q.replaceAll("([\\\\%_])", "\\\\$1"))
                        .param("agency", agency.value())
                        .param("today", today)
                        .param("first", calendar.addWorkingDays(today, 1))
                        .param("fourth", calendar.addWorkingDays(today, 4))
                        .param("eleventh", calendar.addWorkingDays(today, 11))
                        .param("most", most)
                        .query(
                                (row, _) ->
                                        new Row(
                                                new RequestId(row.getObject("id", UUID.class)),
                                                BoardColumn.valueOf(row.getString("board_column")),
                                                row.getInt("many")))
                        .list();
        var found = requests.of(rows.stream().map(Row::id).toList());
        var columns = new EnumMap<BoardColumn, Part>(BoardColumn.class);
        for (var row : rows) {
            var request = found.get(row.id());
            if (request != null) {
                columns.computeIfAbsent(row.column(), _ -> new Part(row.many(), new ArrayList<>()))
                        .first()
                        .add(request);
            }
        }
        return columns;
    }

    /** How many requests of the agency are under way. */
    public int underWay(AgencyId agency) {
        return jdbc.sql(
                        "select count(*) from requests.request where agency_id = :agency and active")
                .param("agency", agency.value())
                .query(Integer.class)
                .single();
    }
}
