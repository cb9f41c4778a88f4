package org.yangguang;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * The token of a form and its cookie, as a browser sends them. Spring's own {@code csrf()} would
 * leave a repository of its own in the filters of the program that the tests share.
 */
public final class FormToken implements RequestPostProcessor {

    private FormToken() {}

    public static FormToken formToken() {
        return new FormToken();
    }

    @Override
    public MockHttpServletRequest postProcessRequest(MockHttpServletRequest request) {
        byte[] token = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
        // masked with zeros: the page's token is a mask and the token under it
        byte[] masked = new byte[2 * token.length];
        System.arraycopy(token, 0, masked, token.length, token.length);
        request.setCookies(new Cookie("yangguang-form", new String(token, StandardCharsets.UTF_8)));
        request.setParameter("_csrf", Base64.getUrlEncoder().encodeToString(masked));
        return request;
    }
}
