package org.yangguang.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yangguang.AtTheDesk;
import org.yangguang.law.calendar.ArrangementFile;
import org.yangguang.law.calendar.WorkingCalendar;

/** Loads arrangements through the desk, for tests, and takes them out again afterwards. */
final class Arrangements {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]+)\"");

    private final AtTheDesk admin;

    Arrangements(AtTheDesk admin) {
        this.admin = admin;
    }

    /** The days of a published year, as an office would type them. */
    static String daysOf(int year) {
        return ArrangementFile.write(
                WorkingCalendar.published().arrangements().stream()
                        .filter(one -> one.year() == year && one.amends().isEmpty())
                        .findFirst()
                        .orElseThrow()
                        .days());
    }

    /** An arrangement for 2027 as it might be published: every festival, each with its block. */
    static String daysOf2027() {
        return """
                date,kind,name
                2027-01-01,holiday,元旦
                2027-01-02,holiday,元旦
                2027-01-03,holiday,元旦
                2027-01-30,workday,春节
                2027-02-05,holiday,春节
                2027-02-06,holiday,春节
                2027-02-07,holiday,春节
                2027-02-08,holiday,春节
                2027-02-09,holiday,春节
                2027-02-10,holiday,春节
                2027-02-11,holiday,春节
                2027-02-20,workday,春节
                2027-04-05,holiday,清明节
                2027-05-01,holiday,劳动节
                2027-05-02,holiday,劳动节
                2027-05-03,holiday,劳动节
                2027-05-04,holiday,劳动节
                2027-06-09,holiday,端午节
                2027-09-15,holiday,中秋节
                2027-10-01,holiday,国庆节
                2027-10-02,holiday,国庆节
                2027-10-03,holiday,国庆节
                2027-10-04,holiday,国庆节
                2027-10-05,holiday,国庆节
                """;
    }

    /** Previews the form and, when nothing is wrong, loads it; answers the loading's page. */
    String load(String... fields) {
        var seen = seen(AtTheDesk.text(admin.post("/desk/calendar", fields)));
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("apply", "1", "seen", seen, "reason", "示例理由", "confirmed", "true"));
        return redirected("/desk/calendar", all.toArray(String[]::new));
    }

    /** Revokes the loading with this page. */
    String revoke(String page) {
        var seen = seen(AtTheDesk.text(admin.get(page + "?revoke=true")));
        return redirected(page + "/revocation", "seen", seen, "reason", "装错了");
    }

    private String redirected(String address, String... fields) {
        var answer = admin.post(address, fields);
        return Objects.requireNonNull(
                answer.getResponse().getRedirectedUrl(),
                () ->
                        AtTheDesk.text(answer)
                                .lines()
                                .filter(line -> line.contains("fault") || line.contains("error"))
                                .collect(Collectors.joining("\n")));
    }

    /** What a preview must be sent back with. */
    static String seen(String page) {
        var found = SEEN.matcher(page);
        if (!found.find()) {
            throw new AssertionError("no preview in " + page);
        }
        return found.group(1);
    }

    /** Leaves the calendar as the program brings it, for the tests that follow. */
    static void takeOut(JdbcClient jdbc, TransactionTemplate transaction, LiveCalendars calendars) {
        transaction.executeWithoutResult(
                _ -> {
                    jdbc.sql("set local session_replication_role = replica").update();
                    jdbc.sql("delete from calendar.move").update();
                    jdbc.sql("delete from calendar.recount").update();
                    jdbc.sql("delete from calendar.day").update();
                    jdbc.sql("delete from calendar.entry").update();
                });
        calendars.refresh();
    }
}
