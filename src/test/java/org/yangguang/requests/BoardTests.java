package org.yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.yangguang.AtTheDesk;
import org.yangguang.YangguangTest;
import org.yangguang.identity.People;
import org.yangguang.identity.Role;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.requests.domain.Applicant;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.Requests;
import org.yangguang.shared.ChinaTime;

/** The board (看板) by the days left of each request. */
@YangguangTest
class BoardTests {

    private static final String BOARD = "/desk/requests/board";

    @Autowired WebApplicationContext context;
    @Autowired Agencies agencies;
    @Autowired Requests requests;
    @Autowired Calendars calendars;
    @Autowired Clock clock;
    @Autowired HikariDataSource pool;

    private Agency agency;
    private AtTheDesk officer;
    private int given;

    @BeforeEach
    void anAgencyOfItsOwn() {
        agency = People.agency(agencies);
        officer = AtTheDesk.in(context, agency, Role.DISCLOSURE_HEAD);
    }

    /** Each column stands for what the card says is left, at both of its ends. */
    @Test
    void aRequestStandsWhereItsDaysLeftSay() {
        var calendar = calendars.current();
        var today = ChinaTime.today(clock);
        var due = calendar.addWorkingDays(today, 30);
        for (var on = today.minusDays(60); !on.isAfter(today); on = on.plusDays(1)) {
            if (!calendar.addWorkingDays(on, 20).isAfter(due)) {
                add(on, "材料");
            }
        }
        for (var column : board("").select(".board > section")) {
            var title = column.select("h2").textNodes().getFirst().text().strip();
            for (var card : column.select(".case")) {
                var request =
                        requests.find(agency.id(), card.select(".top > span:not(.tag)").text())
                                .orElseThrow();
                var until = request.period(calendar).dueOn().orElseThrow();
                assertThat(title).as(until.toString()).isEqualTo(heading(today, until));
            }
        }
    }

    private String heading(LocalDate today, LocalDate due) {
        if (due.isBefore(today)) {
            return "已超期";
        }
        int left = calendars.current().workingDaysBetween(today, due);
        return left == 0 ? "今天到期" : left <= 3 ? "1–3 天" : left <= 10 ? "4–10 天" : "10 天以上";
    }

    @Test
    void ofManyRequestsAllAreCountedAndTheFirstAreShown() {
        var today = ChinaTime.today(clock);
        IntStream.range(0, 1_100).forEach(i -> add(today, "很多材料之" + i));
        add(today.minusDays(1), "更早的材料");
        var board = board("");
        assertThat(board.text()).contains("在办 1,101 件", "另有 1,061 件，见列表");
        var later = column(board, "10 天以上");
        assertThat(later.select("h2 > span").text()).isEqualTo("1101");
        assertThat(later.select(".case")).hasSize(40);
        assertThat(later.select(".case").getFirst().text()).contains("更早的材料");
        assertThat(column(board("?q=更早"), "10 天以上").select(".case")).hasSize(1);
        assertThat(board("?q=%25").select(".case")).isEmpty();
        assertThat(board("?type=LEGAL_SERVICE").select(".case")).isEmpty();
    }

    /** More often than the pool has connections: whoever keeps one stops the whole program. */
    @Test
    void lookingAtItKeepsNoConnection() {
        add(ChinaTime.today(clock), "材料");
        IntStream.rangeClosed(0, pool.getMaximumPoolSize())
                .forEach(_ -> assertThat(board("").select(".case")).hasSize(1));
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
    }

    private Document board(String query) {
        return Jsoup.parse(AtTheDesk.text(officer.get(BOARD + query)));
    }

    private static Element column(Document board, String title) {
        return board.select(".board > section").stream()
                .filter(section -> section.select("h2").text().startsWith(title))
                .findFirst()
                .orElseThrow();
    }

    private void add(LocalDate receivedOn, String wanted) {
        requests.takeLedger(
                agency.id(),
                List.of(
                        new Request(
                                RequestId.next(),
                                agency.id(),
                                "B-%05d".formatted(++given),
                                receivedOn,
                                Optional.of(ReceiptChannel.IN_PERSON),
                                new Applicant(ApplicantType.NATURAL_PERSON, "示例申请人", "", ""),
                                wanted,
                                "",
                                List.of(),
                                Optional.empty(),
                                0)));
    }
}
