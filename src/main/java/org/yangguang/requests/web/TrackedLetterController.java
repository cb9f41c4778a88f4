package org.yangguang.requests.web;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.yangguang.letters.LetterId;
import org.yangguang.letters.OnlineLetters;
import org.yangguang.letters.ReadFile;
import org.yangguang.requests.application.ApplicantSteps;
import org.yangguang.requests.application.Tracked;
import org.yangguang.requests.domain.Request;
import org.yangguang.shared.web.Download;

/**
 * Letters for an applicant who follows his request (网上送达): read as a page or as PDF, with the files
 * that go with them. Number and code are sent each time and stand in no address.
 */
@Controller
@PermitAll
@RequestMapping("/apply/track/letter")
class TrackedLetterController {

    private static final String REQUEST = "request";
    private static final String READER = ApplicantSteps.APPLICANT;

    private final TrackDoor door;
    private final TrackPages pages;
    private final OnlineLetters letters;

    TrackedLetterController(TrackDoor door, TrackPages pages, OnlineLetters letters) {
        this.door = door;
        this.pages = pages;
        this.letters = letters;
    }

    /** Opens it; the first time, that is the day on which it arrived. */
    @PostMapping
    ModelAndView read(
            @RequestParam Map<String, String> typed,
            @RequestParam LetterId letter,
            HttpServletRequest http,
            HttpServletResponse response) {
        var tracked = door.open(typed, http, response);
        return page(tracked, TrackDoor.request(tracked, typed), typed, letter);
    }

    @PostMapping("/pdf")
    ResponseEntity<byte[]> pdf(
            @RequestParam Map<String, String> typed,
            @RequestParam LetterId letter,
            HttpServletRequest http,
            HttpServletResponse response) {
        var request = TrackDoor.request(door.open(typed, http, response), typed);
        return download(
                letters.pdf(request.agency(), REQUEST, request.id().value(), letter, READER));
    }

    @PostMapping("/annex")
    ResponseEntity<byte[]> annex(
            @RequestParam Map<String, String> typed,
            @RequestParam LetterId letter,
            @RequestParam UUID annex,
            HttpServletRequest http,
            HttpServletResponse response) {
        var request = TrackDoor.request(door.open(typed, http, response), typed);
        return download(
                letters.annex(
                        request.agency(), REQUEST, request.id().value(), letter, annex, READER));
    }

    /** 确认收到. */
    @PostMapping("/receipt")
    ModelAndView confirm(
            @RequestParam Map<String, String> typed,
            @RequestParam LetterId letter,
            HttpServletRequest http,
            HttpServletResponse response) {
        var tracked = door.open(typed, http, response);
        var request = TrackDoor.request(tracked, typed);
        letters.confirm(request.agency(), REQUEST, request.id().value(), letter, READER);
        return page(tracked, request, typed, letter);
    }

    private ModelAndView page(
            Tracked tracked, Request request, Map<String, String> typed, LetterId letter) {
        return new ModelAndView(
                "requests/trackedletter",
                Map.of(
                        "page",
                        new TrackedLetterPage(
                                pages.agency(tracked.submission()),
                                tracked.submission().number(),
                                typed.getOrDefault("code", ""),
                                request.id().toString(),
                                letters.open(
                                        request.agency(),
                                        REQUEST,
                                        request.id().value(),
                                        letter,
                                        READER))));
    }

    private static ResponseEntity<byte[]> download(ReadFile file) {
        return Download.of(file.content(), file.mediaType(), file.name());
    }
}
