package org.yangguang.requests.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.law.period.LegalPeriod;
import org.yangguang.letters.ReadLetter;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.requests.application.Invited;
import org.yangguang.requests.application.Uploading;
import org.yangguang.requests.domain.AskedParty;
import org.yangguang.requests.domain.Attachment;
import org.yangguang.requests.domain.OpinionStatement;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.Refusal;
import org.yangguang.shared.web.DayStrip;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.Words;

/** Makes the pages on which people who are asked for their opinion read and answer. */
@Component
class OpinionPages {

    private final Agencies agencies;
    private final Uploading uploading;
    private final Words words;
    private final Clock clock;
    private final Calendars calendars;

    OpinionPages(
            Agencies agencies, Uploading uploading, Words words, Clock clock, Calendars calendars) {
        this.agencies = agencies;
        this.uploading = uploading;
        this.words = words;
        this.clock = clock;
        this.calendars = calendars;
    }

    /** Asks for number and code, as they stand on paper. */
    ModelAndView asked(FormState form) {
        var agency =
                agencies.main()
                        .orElseThrow(() -> Refusal.notFound("portal.not-set-up", "no agency"));
        return page("code", form.status(), Map.of("agency", agency, "form", form));
    }

    /** Before the letter is opened: opening it has consequences, so nothing does it by itself. */
    ModelAndView door(Invited invited, String address, boolean delivers) {
        return page(
                "door",
                200,
                Map.of("agency", agency(invited), "address", address, "delivers", delivers));
    }

    /** The link opens nothing any more. */
    ModelAndView over(Invited invited) {
        return page("over", 410, Map.of("agency", agency(invited)));
    }

    ModelAndView letter(
            Invited invited,
            ReadLetter read,
            String address,
            UUID token,
            FormState form,
            Locale locale) {
        var today = ChinaTime.today(clock);
        return page(
                "letter",
                form.status(),
                Map.of(
                        "page",
                        new OpinionPage(
                                agency(invited),
                                address,
                                read,
                                until(invited, today, locale),
                                invited.kind().silence().orElse(""),
                                invited.party()
                                        .filter(_ -> invited.replyBy().isPresent())
                                        .flatMap(AskedParty::deliveredOn)
                                        .map(this::strip),
                                invited.statements().reversed().stream()
                                        .map(one -> sent(one, locale))
                                        .toList(),
                                invited.mayAnswer(today),
                                form,
                                token.toString(),
                                uploading.ofDraft(token))));
    }

    OpinionPage.Sent sent(OpinionStatement statement, Locale locale) {
        return new OpinionPage.Sent(
                statement.receipt(),
                ChinaTime.minuteOf(statement.at()),
                words.of(locale, "opinion.said." + statement.said()),
                statement.reasons(),
                statement.signer(),
                statement.late(),
                uploading.of(statement.id()).stream().map(Attachment::name).toList());
    }

    private String until(Invited invited, LocalDate today, Locale locale) {
        if (invited.replyBy().isEmpty()) {
            return words.of(locale, "opinion.until.none");
        }
        var day = invited.replyBy().get();
        return invited.isLate(today)
                ? words.of(locale, "opinion.until.over", day.toString())
                : words.of(
                        locale,
                        "opinion.until",
                        day.toString(),
                        calendars.current().workingDaysBetween(today, day));
    }

    private DayStrip strip(LocalDate deliveredOn) {
        return DayStrip.of(LegalPeriod.OPINION.trace(deliveredOn, calendars.current()));
    }

    private Agency agency(Invited invited) {
        return agencies.require(invited.invitation().agency());
    }

    private static ModelAndView page(String template, int status, Map<String, ?> model) {
        return new ModelAndView(
                "requests/opinion/" + template, model, HttpStatusCode.valueOf(status));
    }
}
