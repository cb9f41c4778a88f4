package org.yangguang.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/**
 * Three doors: the API (token, no session), the desk (session, forms guarded against forgery) and
 * the public site (neither). Which endpoint is open to whom stands on the endpoint itself.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

    private static final String CONTENT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; media-src 'self'; manifest-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, AccessTokens tokens, ApiRefusals refusals) {
        stateless(http)
                .securityMatcher("/api/**", "/metrics")
                .addFilterBefore(
                        new BearerFilter(tokens, refusals), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(
                        paths ->
                                paths.requestMatchers("/metrics")
                                        .hasAuthority(Permission.METRICS_READ)
                                        .anyRequest()
                                        .permitAll())
                .exceptionHandling(
                        no ->
                                no.authenticationEntryPoint(
                                                (request, response, e) ->
                                                        refusals.unauthorized(
                                                                response, "identity.no-token"))
                                        .accessDeniedHandler(
                                                (request, response, e) ->
                                                        refusals.forbidden(
                                                                response, "identity.not-allowed")));
        headers(http, true);
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain desk(
            HttpSecurity http, CsrfTokenRepository csrfTokens, IdentitySettings settings) {
        http.securityMatcher("/desk", "/desk/**", "/login", "/logout", "/setup", "/setup/**")
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
                .requestCache(cache -> cache.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .addFilterAfter(
                        new DutyFilter(settings.sessionLife()), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(
                        paths ->
                                paths.requestMatchers("/login", "/logout", "/setup", "/setup/**")
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .exceptionHandling(
                        no -> no.authenticationEntryPoint(toSignIn()).accessDeniedHandler(told()));
        headers(http, true);
        return http.build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain site(HttpSecurity http) {
        stateless(http).authorizeHttpRequests(paths -> paths.anyRequest().permitAll());
        headers(http, false);
        return http.build();
    }

    private static HttpSecurity stateless(HttpSecurity http) {
        return http.csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .securityContext(
                        context ->
                                context.securityContextRepository(
                                        new NullSecurityContextRepository()))
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    /**
     * @param personal whether answers may show more than the public sees, and so stay in no cache
     */
    private static void headers(HttpSecurity http, boolean personal) {
        http.headers(
                headers -> {
                    if (!personal) {
                        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
                    }
                    headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                            .referrerPolicy(
                                    referrer ->
                                            referrer.policy(
                                                    ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                            .addHeaderWriter(
                                    new StaticHeadersWriter(
                                            "Permissions-Policy",
                                            "camera=(), geolocation=(), microphone=(), payment=()"))
                            .addHeaderWriter(
                                    new StaticHeadersWriter(
                                            "Cross-Origin-Opener-Policy", "same-origin"))
                            .addHeaderWriter(
                                    new StaticHeadersWriter(
                                            "Cross-Origin-Resource-Policy", "same-origin"));
                });
    }

    /** Sends a reader to the sign-in page and remembers where he wanted to go, in the address. */
    private static AuthenticationEntryPoint toSignIn() {
        return (request, response, e) ->
                response.sendRedirect(
                        HttpMethod.GET.matches(request.getMethod())
                                ? "/login?next="
                                        + URLEncoder.encode(
                                                address(request), StandardCharsets.UTF_8)
                                : "/login");
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** The error page of 403 says it; what was refused stands in the log as any refusal does. */
    private static AccessDeniedHandler told() {
        return (request, response, e) -> response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
