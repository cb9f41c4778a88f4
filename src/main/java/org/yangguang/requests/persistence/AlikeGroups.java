package org.yangguang.requests.persistence;

import static org.yangguang.shared.ColumnArrays.column;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.domain.TextSketch;

/** Looks up groups of alike texts by the bands of their first texts. */
@Component
class AlikeGroups {

    /** Of texts that are a little alike there may be very many; so many are looked at. */
    private static final String NEAR =
            """
            select asked.place, found.id, found.marks
              from unnest(:bands::text[]) with ordinality as asked (bands, place)
             cross join lateral (
                   select near.id, near.marks
                     from (select id, marks, bands from requests.alike_group
                            where bands && asked.bands::int[] limit 2000) near
                    order by cardinality(array(select unnest(near.bands)
                                               intersect select unnest(asked.bands::int[]))) desc
                    limit 50) found
            """;

    private static final String ADD =
            """
            insert into requests.alike_group (id, agency_id, marks, bands, made_at)
            select id, :agency, marks, bands::int[], :at
              from unnest(:ids::uuid[], :marks::bytea[], :bands::text[]) as begun (id, marks, bands)
            """;

    private final JdbcClient jdbc;

    AlikeGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A group, known by its first text. */
    record Group(UUID id, TextSketch first) {

        static Group begunBy(TextSketch first) {
            return new Group(UUID.randomUUID(), first);
        }

        int likeness(TextSketch sketch) {
            return first.likeness(sketch);
        }
    }

    /** For each sketch the groups of the agency that may be like it. */
    List<List<Group>> near(AgencyId agency, List<TextSketch> sketches) {
        var near = new ArrayList<List<Group>>();
        sketches.forEach(_ -> near.add(new ArrayList<>()));
        if (sketches.isEmpty()) {
            return near;
        }
        jdbc.sql(NEAR)
                .param("bands", column(sketches, sketch -> bands(agency, sketch)))
                .query(
                        row -> {
                            near.get(row.getInt("place") - 1)
                                    .add(
                                            new Group(
                                                    row.getObject("id", UUID.class),
                                                    TextSketch.ofMarks(row.getBytes("marks"))));
                        });
        return near;
    }

    void add(AgencyId agency, List<Group> begun, OffsetDateTime at) {
        if (begun.isEmpty()) {
            return;
        }
        jdbc.sql(ADD)
                .param("agency", agency.value())
                .param("ids", column(begun, Group::id))
                .param(
                        "marks",
                        begun.stream().map(group -> group.first().marks()).toArray(byte[][]::new))
                .param("bands", column(begun, group -> bands(agency, group.first())))
                .param("at", at)
                .update();
    }

    /** As PostgreSQL writes an array; another agency's texts have other bands. */
    private static String bands(AgencyId agency, TextSketch sketch) {
        int salt = agency.value().hashCode();
        return Arrays.stream(sketch.bands())
                .mapToObj(band -> Integer.toString(band * 31 + salt))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
