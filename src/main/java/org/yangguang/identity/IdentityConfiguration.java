package org.yangguang.identity;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** What holds with and without a web server: an import by command has none. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
@EnableMethodSecurity(jsr250Enabled = true)
class IdentityConfiguration {

    /** The token of forms lies in a cookie, so that the sign-in page needs no session. */
    @Bean
    CsrfTokenRepository csrfTokens(IdentitySettings settings) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(settings.secureCookies() ? "__Host-form" : "yangguang-form");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(
                cookie -> {
                    cookie.httpOnly(true).sameSite("Lax");
                    if (settings.secureCookies()) {
                        cookie.secure(true);
                    }
                });
        return tokens;
    }

    @Bean
    CookieSerializer sessionCookie(IdentitySettings settings) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(settings.secureCookies() ? "__Host-yangguang" : "yangguang");
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        if (settings.secureCookies()) {
            cookie.setUseSecureCookie(true);
        }
        return cookie;
    }

    /** People are signed in by {@link SignIn} alone. */
    @Bean
    AuthenticationManager nobodyElseSignsIn() {
        return authentication -> {
            throw new ProviderNotFoundException("sign-in happens in SignIn");
        };
    }
}
