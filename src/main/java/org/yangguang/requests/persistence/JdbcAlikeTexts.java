package org.yangguang.requests.persistence;

import static java.util.Comparator.comparingInt;
import static java.util.Objects.requireNonNull;
import static org.yangguang.shared.ColumnArrays.column;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.domain.AlikeTexts;
import org.yangguang.requests.domain.TextSketch;
import org.yangguang.requests.persistence.AlikeGroups.Group;

/**
 * Groups of alike texts in PostgreSQL. Two who are the first with the same text at one moment do
 * not make two groups: whoever finds none waits for the others and looks once more.
 */
@Repository
class JdbcAlikeTexts implements AlikeTexts {

    private static final String MISSING =
            """
            select 'REQUEST' as owner, id, agency_id, wanted as wording
              from (select * from requests.request where alike_group is null limit :most) r
            union all
            select 'SUBMISSION', id, agency_id, array_to_string(items, E'\\n')
              from (select * from requests.submission where alike_group is null limit :most) s
            limit :most
            """;

    private record Sketched(String wording, TextSketch sketch) {}

    private record Place(UUID group, int likeness) {

        static Place in(Group group, TextSketch sketch) {
            return new Place(group.id(), group.likeness(sketch));
        }
    }

    private record Placed(Text text, Place place) {}

    private record Missing(AgencyId agency, Text text) {}

    private final JdbcClient jdbc;
    private final AlikeGroups groups;
    private final Clock clock;

    JdbcAlikeTexts(JdbcClient jdbc, AlikeGroups groups, Clock clock) {
        this.jdbc = jdbc;
        this.groups = groups;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void place(AgencyId agency, List<Text> texts) {
        var sketched =
                texts.stream()
                        .map(Text::wording)
                        .distinct()
                        .map(wording -> new Sketched(wording, TextSketch.of(wording)))
                        .toList();
        var places = nearest(agency, sketched);
        if (places.size() < sketched.size()) {
            waitForOthers(agency);
            places.putAll(nearest(agency, without(places, sketched)));
            places.putAll(begun(agency, without(places, sketched)));
        }
        save(
                texts.stream()
                        .map(text -> new Placed(text, requireNonNull(places.get(text.wording()))))
                        .toList());
    }

    private static List<Sketched> without(Map<String, Place> places, List<Sketched> sketched) {
        return sketched.stream().filter(one -> !places.containsKey(one.wording())).toList();
    }

    @Override
    @Transactional
    public int placeSome(int most) {
        var missing =
                jdbc.sql(MISSING)
                        .param("most", most)
                        .query(
                                (row, n) ->
                                        new Missing(
                                                new AgencyId(
                                                        row.getObject("agency_id", UUID.class)),
                                                new Text(
                                                        Owner.valueOf(row.getString("owner")),
                                                        row.getObject("id", UUID.class),
                                                        row.getString("wording"))))
                        .list();
        missing.stream()
                .collect(
                        Collectors.groupingBy(
                                Missing::agency,
                                Collectors.mapping(Missing::text, Collectors.toList())))
                .forEach(this::place);
        return missing.size();
    }

    private Map<String, Place> nearest(AgencyId agency, List<Sketched> sketched) {
        var near = groups.near(agency, sketched.stream().map(Sketched::sketch).toList());
        var nearest = new HashMap<String, Place>();
        for (int i = 0; i < near.size(); i++) {
            var one = sketched.get(i);
            best(near.get(i), one.sketch())
                    .ifPresent(group -> nearest.put(one.wording(), Place.in(group, one.sketch())));
        }
        return nearest;
    }

    private static Optional<Group> best(List<Group> groups, TextSketch sketch) {
        return groups.stream()
                .filter(group -> group.likeness(sketch) >= JOINS_AT)
                .max(comparingInt(group -> group.likeness(sketch)));
    }

    /** New groups, each begun by the first of the texts that are like it. */
    private Map<String, Place> begun(AgencyId agency, List<Sketched> alone) {
        var begun = new ArrayList<Group>();
        var places = new HashMap<String, Place>();
        for (var one : alone) {
            var group = best(begun, one.sketch()).orElseGet(() -> Group.begunBy(one.sketch()));
            if (!begun.contains(group)) {
                begun.add(group);
            }
            places.put(one.wording(), Place.in(group, one.sketch()));
        }
        groups.add(agency, begun, clock.instant().atOffset(ZoneOffset.UTC));
        return places;
    }

    private void waitForOthers(AgencyId agency) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('alike ' || :agency, 0))::text")
                .param("agency", agency.value().toString())
                .query(String.class)
                .single();
    }

    private void save(List<Placed> placed) {
        for (var owner : Owner.values()) {
            var theirs = placed.stream().filter(one -> one.text().owner() == owner).toList();
            if (!theirs.isEmpty()) {
                jdbc.sql(
                                """
                                update requests.%s as own
                                   set alike_group = placed.alike_group, likeness = placed.likeness
                                  from unnest(:ids::uuid[], :groups::uuid[], :likeness::smallint[])
                                       as placed (id, alike_group, likeness)
                                 where own.id = placed.id
                                """
                                        .formatted(
                                                owner == Owner.REQUEST ? "request" : "submission"))
                        .param("ids", column(theirs, one -> one.text().id()))
                        .param("groups", column(theirs, one -> one.place().group()))
                        .param("likeness", column(theirs, one -> one.place().likeness()))
                        .update();
            }
        }
    }
}
