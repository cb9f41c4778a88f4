package org.yangguang.shared.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the frame for the page that answers a request. */
@Component
class Frames {

    private final Words words;
    private final ObjectProvider<FrameSource> source;
    private final ObjectProvider<DeskEntry> entries;

    Frames(Words words, ObjectProvider<FrameSource> source, ObjectProvider<DeskEntry> entries) {
        this.words = words;
        this.source = source;
        this.entries = entries;
    }

    Frame around(HttpServletRequest request) {
        String path = pathOf(request);
        Locale locale = localeOf(request);
        boolean fault = isFault(request);
        boolean desk = !fault && path.startsWith("/desk");
        var beside =
                fault
                        ? Optional.<FrameSource>empty()
                        : Optional.ofNullable(source.getIfAvailable());
        var reader = desk ? beside.flatMap(FrameSource::reader) : Optional.<Frame.Reader>empty();
        var csrf = csrfOf(request, desk);
        var flash = RequestContextUtils.getInputFlashMap(request);
        String notice = flash == null ? "" : Objects.toString(flash.get("notice"), "");
        return new Frame(
                words,
                locale,
                path,
                Optional.ofNullable(request.getQueryString()).orElse(""),
                beside.map(FrameSource::agencyName).orElse(""),
                reader,
                desk && reader.isPresent() ? rail(beside.orElseThrow(), locale, path) : List.of(),
                chosen(request, "view").map("elderly"::equals).orElse(false),
                csrf.map(CsrfToken::getParameterName).orElse(null),
                csrf.map(CsrfToken::getToken).orElse(null),
                notice);
    }

    /** The language of a page: asked for in the address, else remembered, else Chinese. */
    static Locale localeOf(HttpServletRequest request) {
        return chosen(request, "lang")
                .map(Locale::forLanguageTag)
                .filter(asked -> asked.getLanguage().equals("en"))
                .orElse(Locale.SIMPLIFIED_CHINESE);
    }

    private static Optional<String> chosen(HttpServletRequest request, String name) {
        var asked = parameter(request, name);
        var cookies = Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]);
        return asked.or(
                () ->
                        Arrays.stream(cookies)
                                .filter(c -> c.getName().equals(name))
                                .map(Cookie::getValue)
                                .findFirst());
    }

    /** Nothing was asked for where the request is too large to be read. */
    private static Optional<String> parameter(HttpServletRequest request, String name) {
        try {
            return Optional.ofNullable(request.getParameter(name));
        } catch (IllegalStateException unreadable) {
            return Optional.empty();
        }
    }

    /** A page that tells a fault asks nobody: what failed may be the very thing they read from. */
    private static boolean isFault(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                && status >= 500;
    }

    private static String pathOf(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return original == null ? request.getRequestURI() : original.toString();
    }

    /** Asking for the token opens a session, so public pages that carry no form do not ask. */
    private static Optional<CsrfToken> csrfOf(HttpServletRequest request, boolean desk) {
        boolean wanted =
                desk
                        || request.getRequestURI().equals("/login")
                        || request.getRequestURI().startsWith("/setup");
        return wanted
                ? Optional.ofNullable((CsrfToken) request.getAttribute(CsrfToken.class.getName()))
                : Optional.empty();
    }

    /** The front page itself is current only when it is shown; a room also below its address. */
    private static boolean isWithin(String room, String path) {
        return path.equals(room) || (!room.equals("/desk") && path.startsWith(room + "/"));
    }

    private List<Frame.DeskSection> rail(FrameSource beside, Locale locale, String path) {
        var sections = new LinkedHashMap<String, List<Frame.DeskLink>>();
        entries.stream()
                .filter(entry -> beside.may(entry.authority()))
                .sorted(Comparator.comparingInt(DeskEntry::position))
                .forEach(
                        entry ->
                                sections.computeIfAbsent(
                                                entry.section().isEmpty()
                                                        ? ""
                                                        : words.of(locale, entry.section()),
                                                section -> new ArrayList<>())
                                        .add(
                                                new Frame.DeskLink(
                                                        words.of(locale, entry.title()),
                                                        entry.url(),
                                                        entry.waiting().getAsInt(),
                                                        isWithin(entry.url(), path))));
        return sections.entrySet().stream()
                .map(
                        section ->
                                new Frame.DeskSection(
                                        section.getKey(), List.copyOf(section.getValue())))
                .toList();
    }
}
