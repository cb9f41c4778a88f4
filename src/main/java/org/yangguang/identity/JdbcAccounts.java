package org.yangguang.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.org.AgencyId;
import org.yangguang.org.OfficeId;
import org.yangguang.shared.Refusal;
import org.yangguang.shared.list.ListQuery;
import org.yangguang.shared.list.Listing;

/** The accounts' tables. */
@Repository
class JdbcAccounts {

    private static final String SELECT =
            """
            select a.id, a.username, a.name, a.agency_id, a.office_id, a.enabled,
                   a.must_change_password, a.factor_confirmed_at is not null as second_factor,
                   a.last_sign_in_at,
                   array(select r.role from identity.account_role r where r.account_id = a.id
                          order by r.role) as roles
              from identity.account a
            """;

    private final JdbcClient jdbc;

    JdbcAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Account> find(String username) {
        return jdbc.sql(SELECT + " where a.username = :username")
                .param("username", normal(username))
                .query(JdbcAccounts::row)
                .optional();
    }

    Optional<Account> find(AccountId id) {
        return jdbc.sql(SELECT + " where a.id = :id")
                .param("id", id.value())
                .query(JdbcAccounts::row)
                .optional();
    }

    Account require(String username) {
        return find(username)
                .orElseThrow(
                        () ->
                                Refusal.notFound(
                                        "identity.unknown-account",
                                        "account " + username,
                                        username));
    }

    List<Account> withRole(AgencyId agency, Role role) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where a.agency_id = :agency and a.enabled
                                   and exists (select from identity.account_role x
                                                where x.account_id = a.id and x.role = :role)
                                 order by a.username
                                """)
                .param("agency", agency.value())
                .param("role", role.name())
                .query(JdbcAccounts::row)
                .list();
    }

    Listing<Account> list(ListQuery query) {
        String where = " where a.username ilike :like or a.name ilike :like";
        String like = "%" + query.filter("q").orElse("").replaceAll("([%_\\\\])", "\\\\$1") + "%";
        String order = query.sort().equals("name") ? "a.name" : "a.username";
        var rows =
                jdbc.sql(
                                SELECT
                                        + where
                                        + " order by "
                                        + order
                                        + " "
                                        + query.direction()
                                        + " limit :size offset :offset")
                        .param("like", like)
                        .param("size", query.size())
                        .param("offset", query.offset())
                        .query(JdbcAccounts::row)
                        .list();
        long total =
                jdbc.sql("select count(*) from identity.account a" + where)
                        .param("like", like)
                        .query(Long.class)
                        .single();
        return new Listing<>(rows, total);
    }

    Map<AccountId, String> names(Collection<AccountId> ids) {
        var names = new HashMap<AccountId, String>();
        jdbc.sql("select id, name from identity.account where id = any(:ids)")
                .param("ids", ids.stream().map(AccountId::value).distinct().toArray(UUID[]::new))
                .query(
                        row -> {
                            names.put(
                                    new AccountId(row.getObject("id", UUID.class)),
                                    row.getString("name"));
                        });
        return names;
    }

    Map<String, String> namesOf(Collection<String> usernames) {
        var names = new HashMap<String, String>();
        jdbc.sql("select username, name from identity.account where username = any(:names)")
                .param("names", usernames.stream().distinct().toArray(String[]::new))
                .query(
                        row -> {
                            names.put(row.getString("username"), row.getString("name"));
                        });
        return names;
    }

    /** Adds the account; false when the user name is taken. */
    boolean add(AccountId id, NewAccount account, String hash, Instant now, boolean mustChange) {
        return jdbc.sql(
                                """
                                insert into identity.account (id, agency_id, office_id, username, name,
                                        password_hash, password_changed_at, must_change_password)
                                values (:id, :agency, :office, :username, :name, :hash, :now, :mustChange)
                                on conflict (username) do nothing
                                """)
                        .param("id", id.value())
                        .param("agency", account.agency().value())
                        .param("office", account.office().map(OfficeId::value).orElse(null))
                        .param("username", normal(account.username()))
                        .param("name", account.name().strip())
                        .param("hash", hash)
                        .param("now", at(now))
                        .param("mustChange", mustChange)
                        .update()
                == 1;
    }

    /** Puts these roles in the place of those the account had. */
    void replaceRoles(AccountId id, Set<Role> roles) {
        var side = Separation.sideOf(roles).map(Camp::name).orElse(null);
        jdbc.sql("delete from identity.account_role where account_id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("update identity.account set camp = :camp, version = version + 1 where id = :id")
                .param("camp", side)
                .param("id", id.value())
                .update();
        for (var role : roles) {
            jdbc.sql(
                            """
                            insert into identity.account_role (account_id, camp, role)
                            values (:id, :camp, :role)
                            """)
                    .param("id", id.value())
                    .param("camp", role.camp().name())
                    .param("role", role.name())
                    .update();
        }
    }

    /** User names are one spelling: lower case, without blanks around. */
    static String normal(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Account row(ResultSet row, int n) throws SQLException {
        var roles = EnumSet.noneOf(Role.class);
        for (var role : (String[]) row.getArray("roles").getArray()) {
            roles.add(Role.valueOf(role));
        }
        return new Account(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("username"),
                row.getString("name"),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                Optional.ofNullable(row.getObject("office_id", UUID.class)).map(OfficeId::new),
                Set.copyOf(roles),
                row.getBoolean("enabled"),
                row.getBoolean("must_change_password"),
                row.getBoolean("second_factor"),
                Optional.ofNullable(row.getObject("last_sign_in_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
