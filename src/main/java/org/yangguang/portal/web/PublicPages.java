package org.yangguang.portal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Public pages may be kept by anybody, but are compared by fingerprint before they are shown again:
 * what is withdrawn is gone at the next request, and a new style comes with its page. A reader's
 * wish for another language or the elderly mode (长辈版) is remembered in a cookie only once it is
 * uttered.
 */
@Component
class PublicPages extends ShallowEtagHeaderFilter {

    private static final List<String> ELSEWHERE =
            List.of("/desk", "/login", "/sign-out", "/setup", "/api", "/healthz", "/metrics");
    private static final Duration REMEMBERED = Duration.ofDays(180);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !(request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
                || path.contains("/files/")
                || path.equals("/sitemap.xml");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        remember(request, response, "lang", List.of("zh-CN", "en"));
        remember(request, response, "view", List.of("elderly", "standard"));
        String path = request.getRequestURI();
        if (ELSEWHERE.stream().anyMatch(path::startsWith)) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, no-cache");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
        super.doFilterInternal(request, response, chain);
    }

    private static void remember(
            HttpServletRequest request,
            HttpServletResponse response,
            String name,
            List<String> known) {
        String asked = request.getParameter(name);
        if (asked != null && known.contains(asked)) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(name, asked)
                            .path("/")
                            .maxAge(REMEMBERED)
                            .httpOnly(true)
                            .sameSite("Lax")
                            .build()
                            .toString());
        }
    }
}
