package org.yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import org.yangguang.AtTheDesk;
import org.yangguang.YangguangTest;
import org.yangguang.identity.Accounts;
import org.yangguang.identity.People;
import org.yangguang.identity.Role;
import org.yangguang.ledgers.LedgerMode;
import org.yangguang.ledgers.application.LedgerImport;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;

/** Who reads personal data leaves a line; who reads very much is told to the auditor. */
@YangguangTest
class PersonalReadingTests {

    @TempDir Path folder;

    @Autowired WebApplicationContext context;
    @Autowired Agencies agencies;
    @Autowired Accounts accounts;
    @Autowired LedgerImport imports;
    @Autowired JdbcClient jdbc;

    private Agency agency;
    private List<UUID> requests;

    @BeforeEach
    void anAgencyWithRequests() {
        agency = People.agency(agencies);
        var ledger =
                IntStream.rangeClosed(1, 52)
                        .mapToObj(n -> "2021-%03d,2021-03-01,自然人,示例甲,考试成绩".formatted(n))
                        .collect(Collectors.joining("\n", "登记号★,收到日期★,申请人类型★,申请人★,所需信息★\n", "\n"));
        imports.run(
                "requests", agency.code(), file(ledger), "requests.csv", LedgerMode.ALL_OR_NOTHING);
        requests =
                jdbc.sql("select id from requests.request where agency_id = ? order by number")
                        .param(agency.id().value())
                        .query((row, n) -> row.getObject("id", UUID.class))
                        .list();
    }

    @Test
    void openingACaseUnmaskedIsOneReadingAnHour() {
        var officer = AtTheDesk.in(context, agency, Role.OFFICER);
        var leader = AtTheDesk.in(context, agency, Role.LEADER);
        var page = "/desk/requests/" + requests.getFirst();
        officer.get(page);
        officer.get(page);
        leader.get(page);
        assertThat(reads(officer)).isEqualTo(1);
        assertThat(reads(leader)).as("who sees it masked has not read it").isZero();

        var head = AtTheDesk.in(context, agency, Role.DISCLOSURE_HEAD);
        assertThat(AtTheDesk.text(head.get(page))).contains("查阅记录", officer.username());
        assertThat(AtTheDesk.text(officer.get(page))).doesNotContain("查阅记录");
    }

    @Test
    void theAuditorIsToldOfWhoReadsVeryMany() {
        var auditor = accounts.find(People.account(accounts, agency, Role.AUDITOR)).orElseThrow();
        var officer = AtTheDesk.in(context, agency, Role.OFFICER);
        requests.forEach(id -> officer.get("/desk/requests/" + id));
        assertThat(
                        jdbc.sql("select subject from notice.notice where account_id = ?")
                                .param(auditor.id().value())
                                .query(String.class)
                                .list())
                .containsExactly("账号 " + officer.username() + " 一小时内查阅了 50 件以上申请的个人信息");
    }

    private Path file(String ledger) {
        try {
            return Files.writeString(folder.resolve(UUID.randomUUID() + ".csv"), ledger);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private int reads(AtTheDesk person) {
        return jdbc.sql(
                        """
                        select count(*) from audit.entry
                         where actor = ? and action = 'request.person-read'
                        """)
                .param(person.username())
                .query(Integer.class)
                .single();
    }
}
