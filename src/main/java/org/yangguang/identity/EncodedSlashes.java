package org.yangguang.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Lets the place of a report's cell, {@code T3-1/biz}, be written with an encoded slash, as client
 * libraries do; every other address with one is refused.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class EncodedSlashes {

    private static final Pattern CELL =
            Pattern.compile("/api/v1/agencies/[^/]+/reports/\\d{4}/cells/[A-Za-z0-9.%-]+");

    @Bean
    static HttpFirewall firewall() {
        var strict = new StrictHttpFirewall();
        var forCells = new StrictHttpFirewall();
        forCells.setAllowUrlEncodedSlash(true);
        // the slash stays encoded in the path that the firewall sees
        forCells.setAllowUrlEncodedPercent(true);
        return new HttpFirewall() {
            @Override
            public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
                boolean cell = CELL.matcher(request.getRequestURI()).matches();
                return (cell ? forCells : strict).getFirewalledRequest(request);
            }

            @Override
            public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
                return strict.getFirewalledResponse(response);
            }
        };
    }

    /** Leaves the decision to the firewall, which answers in our words. */
    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> slashesToTheFirewall() {
        return factory ->
                factory.addConnectorCustomizers(
                        connector ->
                                connector.setEncodedSolidusHandling(
                                        EncodedSolidusHandling.PASS_THROUGH.getValue()));
    }
}
