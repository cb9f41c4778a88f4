package org.yangguang.requests.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.items.ItemId;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.PublicationSuggestion;
import org.yangguang.requests.domain.PublicationSuggestion.Origin;
import org.yangguang.requests.domain.PublicationSuggestion.Voice;
import org.yangguang.requests.domain.PublicationSuggestionId;
import org.yangguang.requests.domain.PublicationSuggestions;
import org.yangguang.requests.domain.SuggestionState;
import org.yangguang.requests.domain.SuggestionState.Accepted;
import org.yangguang.requests.domain.SuggestionState.Declined;
import org.yangguang.requests.domain.SuggestionState.Open;
import org.yangguang.requests.domain.SuggestionState.Published;
import org.yangguang.shared.PersonalDataCipher;
import org.yangguang.shared.Refusal;

/** Suggestions to publish in PostgreSQL; what applicants wrote is sealed. */
@Repository
class JdbcPublicationSuggestions implements PublicationSuggestions {

    private static final String SELECT =
            """
            select id, agency_id, alike_group, origin, opened_on, working_days, state, decided_on,
                   decided_by, reason, item_id, published_on, url, version
              from requests.publication_suggestion s
            """;

    private static final String WANTED_BY_SEVERAL =
            """
            select r.alike_group
              from requests.request r
             where r.agency_id = :agency and r.state <> 'WITHDRAWN' and r.person_destroyed_on is null
               and r.alike_group in (select d.alike_group from requests.request d
                                      where d.agency_id = :agency and d.outcome in ('GRANTED', 'PARTIAL')
                                        and d.closed_on >= :since and d.alike_group is not null
                                        and (:group::uuid is null or d.alike_group = :group))
               and not exists (select from requests.publication_suggestion s
                                where s.alike_group = r.alike_group)
             group by r.alike_group
            having count(distinct r.applicant_index) >= :applicants
               and not coalesce(bool_or(r.outcome = 'GRANTED_ALREADY_PUBLIC'), false)
               and not bool_or(r.wanted ~ '本人|我的|我家')
             limit 100
            """;

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    JdbcPublicationSuggestions(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    @Override
    public PublicationSuggestion require(PublicationSuggestionId id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query(this::suggestion)
                .optional()
                .orElseThrow(() -> Refusal.notFound("suggestion.unknown", "suggestion " + id));
    }

    @Override
    public boolean add(PublicationSuggestion suggestion) {
        int rows =
                jdbc.sql(
                                """
                                insert into requests.publication_suggestion
                                       (id, agency_id, alike_group, origin, opened_on, working_days, state)
                                values (:id, :agency, :group, :origin, :openedOn, :workingDays, 'OPEN')
                                on conflict (alike_group) where state <> 'DECLINED' do nothing
                                """)
                        .param("id", suggestion.id().value())
                        .param("agency", suggestion.agency().value())
                        .param("group", suggestion.group())
                        .param("origin", suggestion.origin().name())
                        .param("openedOn", suggestion.openedOn())
                        .param("workingDays", suggestion.workingDays())
                        .update();
        if (rows == 1) {
            suggestion.voices().forEach(voice -> add(suggestion, voice));
        }
        return rows == 1;
    }

    @Override
    public void save(PublicationSuggestion suggestion) {
        var accepted = accepted(suggestion.state());
        var published =
                suggestion.state() instanceof Published known
                        ? Optional.of(known)
                        : Optional.<Published>empty();
        var declined =
                suggestion.state() instanceof Declined known
                        ? Optional.of(known)
                        : Optional.<Declined>empty();
        int rows =
                jdbc.sql(
                                """
                                update requests.publication_suggestion
                                   set state = :state, decided_on = :on, decided_by = :by, reason = :reason,
                                       item_id = :item, published_on = :publishedOn, url = :url,
                                       version = version + 1
                                 where id = :id and version = :version
                                """)
                        .param("state", suggestion.state().code())
                        .param(
                                "on",
                                accepted.map(Accepted::on)
                                        .or(() -> declined.map(Declined::on))
                                        .orElse(null),
                                Types.DATE)
                        .param(
                                "by",
                                accepted.map(Accepted::by)
                                        .or(() -> declined.map(Declined::by))
                                        .orElse(null),
                                Types.VARCHAR)
                        .param(
                                "reason",
                                accepted.map(Accepted::reason)
                                        .or(() -> declined.map(Declined::reason))
                                        .orElse(null),
                                Types.VARCHAR)
                        .param(
                                "item",
                                accepted.map(one -> one.item().value()).orElse(null),
                                Types.OTHER)
                        .param("publishedOn", published.map(Published::on).orElse(null), Types.DATE)
                        .param("url", published.map(Published::url).orElse(null), Types.VARCHAR)
                        .param("id", suggestion.id().value())
                        .param("version", suggestion.version())
                        .update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException(
                    "suggestion %s was changed since version %d"
                            .formatted(suggestion.id(), suggestion.version()));
        }
        suggestion.voices().forEach(voice -> add(suggestion, voice));
    }

    @Override
    public Optional<PublicationSuggestion> last(RequestId request) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where alike_group = (select alike_group from requests.request where id = :id)
                                 order by (state = 'DECLINED'), opened_on desc, decided_on desc nulls first
                                 limit 1
                                """)
                .param("id", request.value())
                .query(this::suggestion)
                .optional();
    }

    @Override
    public Optional<PublicationSuggestion> madeBy(RequestId request) {
        return jdbc.sql(
                        SELECT
                                + """
                                  join requests.publication_voice v on v.suggestion_id = s.id
                                 where v.request_id = :id
                                 order by v.on_day desc, s.opened_on desc limit 1
                                """)
                .param("id", request.value())
                .query(this::suggestion)
                .optional();
    }

    @Override
    public Optional<PublicationSuggestion> of(ItemId item) {
        return jdbc.sql(SELECT + " where item_id = :item")
                .param("item", item.value())
                .query(this::suggestion)
                .optional();
    }

    @Override
    public Optional<UUID> groupOf(RequestId request) {
        return jdbc.sql(
                        """
                        select alike_group from requests.request
                         where id = :id and alike_group is not null
                        """)
                .param("id", request.value())
                .query(UUID.class)
                .optional();
    }

    @Override
    public List<UUID> wantedBySeveral(
            AgencyId agency, int applicants, LocalDate since, Optional<UUID> group) {
        if (group.filter(one -> !mayBeWanted(one, since)).isPresent()) {
            return List.of();
        }
        return jdbc.sql(WANTED_BY_SEVERAL)
                .param("agency", agency.value())
                .param("applicants", applicants)
                .param("since", since)
                .param("group", group.orElse(null), Types.OTHER)
                .query((row, _) -> row.getObject("alike_group", UUID.class))
                .list();
    }

    /** A group may have tens of thousands, each of whom makes somebody look: a glance is enough. */
    private boolean mayBeWanted(UUID group, LocalDate since) {
        return jdbc.sql(
                        """
                        select exists (select from requests.request
                                        where alike_group = :group and outcome in ('GRANTED', 'PARTIAL')
                                          and closed_on >= :since)
                           and not exists (select from requests.publication_suggestion
                                            where alike_group = :group)
                        """)
                .param("group", group)
                .param("since", since)
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<RequestId> requests(PublicationSuggestion suggestion, int most) {
        return jdbc.sql(
                        """
                        select id from requests.request
                         where alike_group = :group and agency_id = :agency
                         order by received_on, number limit :most
                        """)
                .param("group", suggestion.group())
                .param("agency", suggestion.agency().value())
                .param("most", most)
                .query((row, _) -> new RequestId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Voices are only ever added. */
    private void add(PublicationSuggestion suggestion, Voice voice) {
        jdbc.sql(
                        """
                        insert into requests.publication_voice (suggestion_id, request_id, on_day, note, tell)
                        values (:suggestion, :request, :on, :note, :tell)
                        on conflict do nothing
                        """)
                .param("suggestion", suggestion.id().value())
                .param("request", voice.request().value())
                .param("on", voice.on())
                .param(
                        "note",
                        voice.note().isEmpty() ? null : cipher.seal(voice.note()),
                        Types.BINARY)
                .param("tell", voice.tell())
                .update();
    }

    private List<Voice> voices(UUID suggestion) {
        return jdbc.sql(
                        """
                        select request_id, on_day, note, tell from requests.publication_voice
                         where suggestion_id = :id order by on_day, request_id
                        """)
                .param("id", suggestion)
                .query(
                        (row, _) ->
                                new Voice(
                                        new RequestId(row.getObject("request_id", UUID.class)),
                                        row.getObject("on_day", LocalDate.class),
                                        Optional.ofNullable(row.getBytes("note"))
                                                .map(cipher::open)
                                                .orElse(""),
                                        row.getBoolean("tell")))
                .list();
    }

    private PublicationSuggestion suggestion(ResultSet row, int n) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new PublicationSuggestion(
                new PublicationSuggestionId(id),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                row.getObject("alike_group", UUID.class),
                Origin.valueOf(row.getString("origin")),
                row.getObject("opened_on", LocalDate.class),
                row.getInt("working_days"),
                voices(id),
                state(row),
                row.getLong("version"));
    }

    private static SuggestionState state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "OPEN" -> new Open();
            case "DECLINED" ->
                    new Declined(
                            row.getObject("decided_on", LocalDate.class),
                            row.getString("decided_by"),
                            row.getString("reason"));
            case "ACCEPTED" -> readAccepted(row);
            default ->
                    new Published(
                            readAccepted(row),
                            row.getObject("published_on", LocalDate.class),
                            row.getString("url"));
        };
    }

    private static Accepted readAccepted(ResultSet row) throws SQLException {
        return new Accepted(
                row.getObject("decided_on", LocalDate.class),
                row.getString("decided_by"),
                row.getString("reason"),
                new ItemId(Objects.requireNonNull(row.getObject("item_id", UUID.class))));
    }

    private static Optional<Accepted> accepted(SuggestionState state) {
        return switch (state) {
            case Accepted accepted -> Optional.of(accepted);
            case Published(var how, _, _) -> Optional.of(how);
            case Open _, Declined _ -> Optional.empty();
        };
    }
}
