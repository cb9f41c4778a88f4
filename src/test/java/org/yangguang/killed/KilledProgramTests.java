package org.yangguang.killed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yangguang.shared.ChinaTime;

/**
 * The real program is killed at the worst moment: all of a deed is written and nothing of it is
 * committed. Afterwards nothing of it is there, nothing else is lost, and it can be done again.
 */
@Tag("killed")
class KilledProgramTests {

    private static final String AGENCY = "113709000043412754";
    private static final Duration LONG = Duration.ofMinutes(3);
    private static final String REQUESTS = "select count(*) from requests.request";
    private static final String ITEMS = "select count(*) from items.public_item";
    private static final String CLOSED =
            "select count(*) from requests.request where closed_on is not null";
    private static final String DELIVERED =
            "select count(*) from letters.note where what = 'delivered' and letter_id = ";
    private static final String LOG = "select count(*) from release.entry";

    @TempDir static Path temp;

    static Path data;

    @BeforeAll
    static void aFolder() throws Exception {
        Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxr-xr-x"));
        data = temp.resolve("data");
    }

    @Test
    void killedDuringAnImportItHasStoredNothingAndTakesTheLedgerAgain() throws Exception {
        var ledger = temp.resolve("requests.csv");
        Files.writeString(
                ledger,
                rows(3_000, "登记号,收到日期,申请人类型,申请人,所需信息", "K%1$05d,2021-03-01,自然人,示例%1$d,示例信息"));
        var program = RealProgram.serving(data);
        try (var trail = new HeldTrail(data)) {
            long before = trail.committed(REQUESTS);
            var importing = RealProgram.command(data, importing("requests", ledger));
            await().atMost(LONG).until(trail::somebodyWaits);
            RealProgram.kill(importing);
            program.kill();
            assertThat(trail.committed(REQUESTS)).isEqualTo(before);
        }

        var again = RealProgram.run(data, importing("requests", ledger));
        assertThat(again.words()).contains("接受 3,000 行，新增或更新 3,000 条");
        assertThat(again.exit()).isZero();
    }

    @Test
    void killedWhileALedgerIsPublishedNeitherContentNorLogHasAnyOfIt() throws Exception {
        var ledger = temp.resolve("items.csv");
        Files.writeString(
                ledger, rows(2_000, "标题,渠道,发布日期,索引号", "示例信息%1$d,政务微信,2021-03-01,K-%1$05d"));
        var program = RealProgram.serving(data);
        long entries;
        try (var trail = new HeldTrail(data)) {
            long items = trail.committed(ITEMS);
            entries = trail.committed(LOG);
            var importing = RealProgram.command(data, importing("items", ledger));
            await().atMost(LONG).until(trail::somebodyWaits);
            RealProgram.kill(importing);
            assertThat(trail.committed(ITEMS)).isEqualTo(items);
            assertThat(trail.committed(LOG)).isEqualTo(entries);
        }
        program.kill();

        var again = RealProgram.run(data, importing("items", ledger));
        assertThat(again.words()).contains("新增或更新 2,000 条");
        var log = RealProgram.run(data, "verify-log");
        assertThat(log.words()).contains("公开日志完好：核对 " + (entries + 2_000) + " 条");
        assertThat(log.exit()).isZero();
    }

    @Test
    void killedWhileTheLeaderSignsTheItemStillWaitsForHimAndTheLogIsSound() throws Exception {
        var program = RealProgram.serving(data);
        var item = reviewedUpToTheLeader(program);
        try (var leader = Person.signedIn(program, "leader");
                var trail = new HeldTrail(data)) {
            long entries = trail.committed(LOG);
            var signing = CompletableFuture.runAsync(() -> signs(leader, item));
            await().atMost(LONG).until(trail::somebodyWaits);
            program.kill();
            assertThat(signing).failsWithin(LONG);
            assertThat(trail.committed(LOG)).isEqualTo(entries);
        }

        program = RealProgram.serving(data);
        try (var leader = Person.signedIn(program, "leader");
                var reader = Person.reader(program)) {
            assertThat(reader.opens(item.replace("/desk", "")).statusCode()).isEqualTo(404);
            assertThat(leader.opens(item).body()).contains("name=\"step\" value=\"SIGNING\"");

            signs(leader, item);
            assertThat(reader.opens(item.replace("/desk", "")).body()).contains("示例信息，签发时断电");
            assertThat(RealProgram.run(data, "verify-log").exit()).isZero();
        }
        program.kill();
    }

    @Test
    void killedWhileALetterIsDeliveredItWaitsAndIsDeliveredOnceAfterwards() throws Exception {
        var program = RealProgram.serving(data);
        var letter = issuedLetter(program);
        String printed;
        try (var office = Person.signedIn(program, "disclosure");
                var trail = new HeldTrail(data)) {
            printed = text(office.takes(letter + "/letter.pdf"));
            long closed = trail.committed(CLOSED);
            var delivering = CompletableFuture.runAsync(() -> delivers(office, letter));
            await().atMost(LONG).until(trail::somebodyWaits);
            program.kill();
            assertThat(delivering).failsWithin(LONG);
            assertThat(trail.committed(CLOSED)).isEqualTo(closed);
            assertThat(trail.committed(DELIVERED + key(letter))).isZero();
        }

        program = RealProgram.serving(data);
        try (var office = Person.signedIn(program, "disclosure");
                var database = RealProgram.database(data)) {
            assertThat(text(office.takes(letter + "/letter.pdf"))).isEqualTo(printed);
            delivers(office, letter);
            var page = office.opens(letter).body();
            assertThat(page)
                    .contains("已送达", "EMS 示例")
                    .doesNotContain("action=\"" + letter + "/delivery");
            try (var rows = database.createStatement().executeQuery(DELIVERED + key(letter))) {
                rows.next();
                assertThat(rows.getInt(1)).as("delivered once").isEqualTo(1);
            }
        }
        program.kill();
    }

    @Test
    void withoutItsDatabaseItSaysSoInPlainWords() throws Exception {
        var program =
                RealProgram.serving(data, "--spring.datasource.hikari.connection-timeout=500");
        try (var officer = Person.signedIn(program, "officer");
                var reader = Person.reader(program)) {
            RealProgram.killDatabase(data);

            var told = reader.opens("/log");
            assertThat(told.statusCode()).isEqualTo(500);
            assertThat(told.body()).contains("系统出了问题").containsPattern("<code>[0-9A-F]{8}</code>");
            var toldAtTheDesk = officer.opens("/desk");
            assertThat(toldAtTheDesk.statusCode()).isEqualTo(500);
            assertThat(toldAtTheDesk.body()).contains("系统出了问题");
            assertThat(reader.opens("/healthz").statusCode()).isEqualTo(503);
        }
        program.kill();
    }

    private static String reviewedUpToTheLeader(RealProgram program) throws Exception {
        String item;
        try (var officer = Person.signedIn(program, "officer")) {
            var made =
                    officer.sends(
                            "/desk/items/new",
                            "/desk/items",
                            Map.of("title", "示例信息，签发时断电", "body", "示例正文"));
            item = made.uri().getPath();
            assertThat(officer.sends(item, "/submission", Map.of()).statusCode()).isEqualTo(200);
        }
        for (var name : new String[] {"head", "deputy", "secrecy"}) {
            try (var person = Person.signedIn(program, name)) {
                signs(person, item);
            }
        }
        return item;
    }

    /** A letter that has its number and waits for its delivery. */
    private static String issuedLetter(RealProgram program) throws Exception {
        String letter;
        try (var office = Person.signedIn(program, "disclosure")) {
            var request =
                    office.sends(
                                    "/desk/requests/new",
                                    "/desk/requests",
                                    Map.of(
                                            "channel", "IN_PERSON",
                                            "receivedOn",
                                                    ChinaTime.today(Clock.systemUTC()).toString(),
                                            "type", "NATURAL_PERSON",
                                            "name", "示例辛",
                                            "wanted", "示例信息，送达时断电"))
                            .uri()
                            .getPath();
            letter =
                    office.sends(
                                    "/desk/letters/new?kind=DISCLOSED&case=request:"
                                            + request.substring(request.lastIndexOf('/') + 1),
                                    "/desk/letters",
                                    Map.of("PROVIDED", "示例", "MANNER", "邮寄（示例）", "way", "POST"))
                            .uri()
                            .getPath();
            assertThat(office.sends(letter, "/submission", Map.of()).statusCode()).isEqualTo(200);
        }
        for (var name : new String[] {"head", "deputy", "secrecy", "leader"}) {
            try (var person = Person.signedIn(program, name)) {
                signs(person, letter);
            }
        }
        return letter;
    }

    private static void delivers(Person office, String letter) {
        try {
            assertThat(
                            office.sends(
                                            letter,
                                            "/delivery",
                                            Map.of("way", "POST", "proof", "EMS 示例"))
                                    .statusCode())
                    .isEqualTo(200);
        } catch (Exception gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static String key(String letter) {
        return "'" + letter.substring(letter.lastIndexOf('/') + 1) + "'";
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static void signs(Person person, String item) {
        try {
            assertThat(person.sends(item, "/signature", Map.of()).statusCode()).isEqualTo(200);
        } catch (Exception gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static String[] importing(String kind, Path ledger) {
        return new String[] {"import", kind, ledger.toString(), "--agency", AGENCY};
    }

    private static String rows(int count, String headings, String row) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(row::formatted)
                .collect(Collectors.joining("\n", headings + "\n", "\n"));
    }
}
