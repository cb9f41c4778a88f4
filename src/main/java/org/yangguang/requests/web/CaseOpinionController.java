package org.yangguang.requests.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Permission;
import org.yangguang.letters.CaseLetter;
import org.yangguang.letters.LetterId;
import org.yangguang.notice.SiteAddress;
import org.yangguang.org.Agencies;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.application.CaseProgress;
import org.yangguang.requests.application.Invited;
import org.yangguang.requests.application.OpinionLinks;
import org.yangguang.requests.application.PersonalReading;
import org.yangguang.requests.application.Uploading;
import org.yangguang.requests.domain.OpinionStatement;
import org.yangguang.requests.domain.Request;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.Masks;
import org.yangguang.shared.Refusal;

/** The links of a case through which people who are asked answer online, and their answers. */
@Controller
@RequestMapping("/desk/requests/{id}/opinions")
class CaseOpinionController {

    private final OpinionLinks links;
    private final CaseProgress cases;
    private final OpinionPages pages;
    private final Uploading uploading;
    private final PersonalReading personal;
    private final Agencies agencies;
    private final SiteAddress site;
    private final CurrentPerson person;

    CaseOpinionController(
            OpinionLinks links,
            CaseProgress cases,
            OpinionPages pages,
            Uploading uploading,
            PersonalReading personal,
            Agencies agencies,
            SiteAddress site,
            CurrentPerson person) {
        this.links = links;
        this.cases = cases;
        this.pages = pages;
        this.uploading = uploading;
        this.personal = personal;
        this.agencies = agencies;
        this.site = site;
        this.person = person;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('request:read')")
    ModelAndView show(@PathVariable UUID id, Locale locale) {
        var request = found(id);
        boolean unmasked = person.may(Permission.REQUEST_PERSON);
        var all = links.of(request);
        if (unmasked && !all.isEmpty()) {
            personal.opened(request);
        }
        var letters =
                links.letters(request).stream()
                        .map(letter -> letter(letter, all, unmasked, locale))
                        .toList();
        return new ModelAndView(
                "requests/opinions",
                Map.of(
                        "page",
                        new CaseOpinionsPage(
                                id.toString(),
                                request.number(),
                                request.course().isOpen() && person.may(Permission.REQUEST_CONSULT),
                                letters)));
    }

    /** Makes a link, and shows once what is enclosed with the letter. */
    @PostMapping("/links")
    @PreAuthorize("hasAuthority('request:consult')")
    ModelAndView make(
            @PathVariable UUID id, @RequestParam LetterId letter, HttpServletResponse response) {
        PublicForms.keepNowhere(response);
        var made = links.make(person.require().agency(), new RequestId(id), letter);
        var invited = made.invited();
        var paper =
                links.letters(invited.request()).stream()
                        .filter(one -> one.id().equals(letter))
                        .findFirst()
                        .orElseThrow();
        return new ModelAndView(
                "requests/opinionsheet",
                Map.of(
                        "sheet",
                        new CaseOpinionsPage.Sheet(
                                agencies.require(invited.request().agency()),
                                address(id),
                                paper.kind().title(),
                                paper.number(),
                                invited.addressee(),
                                outside("/opinion/" + made.key().value()),
                                outside("/opinion"),
                                invited.invitation().number(),
                                made.code().shown(),
                                invited.openUntil().toString())));
    }

    /** Takes a link back. */
    @PostMapping("/links/{link}/withdrawal")
    @PreAuthorize("hasAuthority('request:consult')")
    String withdraw(@PathVariable UUID id, @PathVariable UUID link) {
        links.withdraw(person.require().agency(), new RequestId(id), link);
        return "redirect:" + address(id);
    }

    /** A file that came with an answer in this case; that it was opened leaves a line. */
    @GetMapping("/{statement}/files/{file}")
    @PreAuthorize("hasAuthority('request:person')")
    @ResponseBody
    ResponseEntity<InputStreamResource> file(
            @PathVariable UUID id, @PathVariable UUID statement, @PathVariable UUID file) {
        var request = found(id);
        var owner =
                links.of(request).stream()
                        .flatMap(link -> link.statements().stream())
                        .map(OpinionStatement::id)
                        .filter(one -> one.value().equals(statement))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        Refusal.notFound(
                                                "submission.unknown-file", "of " + statement));
        return FileAnswer.of(uploading.open(owner, file, "request", request.number()));
    }

    private CaseOpinionsPage.Letter letter(
            CaseLetter letter, List<Invited> all, boolean unmasked, Locale locale) {
        var theirs =
                all.stream()
                        .filter(one -> one.invitation().letter().equals(letter.id()))
                        .toList()
                        .reversed();
        return new CaseOpinionsPage.Letter(
                letter.id().toString(),
                letter.url(),
                letter.kind().title(),
                letter.number(),
                "letters.state." + letter.state(),
                theirs.isEmpty()
                        ? ""
                        : shown(Objects.requireNonNull(theirs.getFirst()).addressee(), unmasked),
                theirs.stream().map(one -> link(one, unmasked, locale)).toList());
    }

    private CaseOpinionsPage.Link link(Invited invited, boolean unmasked, Locale locale) {
        var link = invited.invitation();
        return new CaseOpinionsPage.Link(
                link.id().toString(),
                link.number(),
                ChinaTime.minuteOf(link.madeAt()),
                standing(invited),
                link.openedAt().map(ChinaTime::minuteOf).orElse(""),
                invited.openUntil().toString(),
                invited.isOpen(),
                invited.statements().reversed().stream()
                        .map(one -> answer(invited, one, unmasked, locale))
                        .toList());
    }

    private CaseOpinionsPage.Answer answer(
            Invited invited, OpinionStatement statement, boolean unmasked, Locale locale) {
        var base = address(invited.request().id().value()) + "/" + statement.id() + "/files/";
        return new CaseOpinionsPage.Answer(
                pages.sent(statement, locale),
                invited.last().filter(statement::equals).isPresent(),
                statement.taken(),
                unmasked,
                unmasked
                        ? uploading.of(statement.id()).stream()
                                .map(
                                        file ->
                                                new CaseOpinionsPage.File(
                                                        base + file.id(), file.name()))
                                .toList()
                        : List.of());
    }

    private static String standing(Invited invited) {
        if (invited.invitation().withdrawnAt().isPresent()) {
            return "opinion.link.withdrawn";
        } else if (!invited.isOpen()) {
            return "opinion.link.over";
        } else if (!invited.statements().isEmpty()) {
            return "opinion.link.answered";
        }
        return invited.invitation().openedAt().isPresent()
                ? "opinion.link.opened"
                : "opinion.link.waits";
    }

    private static String shown(String addressee, boolean unmasked) {
        return unmasked ? addressee : Masks.name(addressee);
    }

    /** The address as somebody outside types it. */
    private String outside(String path) {
        return site.of(path)
                .orElseGet(
                        () ->
                                ServletUriComponentsBuilder.fromCurrentContextPath()
                                        .path(path)
                                        .toUriString());
    }

    private static String address(UUID id) {
        return "/desk/requests/" + id + "/opinions";
    }

    private Request found(UUID id) {
        return cases.require(person.require().agency(), new RequestId(id));
    }
}
