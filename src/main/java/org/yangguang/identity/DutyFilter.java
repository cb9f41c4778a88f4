package org.yangguang.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads a person to what he must settle first, and ends a session that has lasted for its longest.
 */
final class DutyFilter extends OncePerRequestFilter {

    static final String PASSWORD = "/desk/me/password";
    static final String FACTOR = "/desk/me/second-factor";

    private final Duration longest;

    DutyFilter(Duration longest) {
        this.longest = longest;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication()
                instanceof SignedInAuthentication person) {
            var session = request.getSession(false);
            if (session != null
                    && System.currentTimeMillis() - session.getCreationTime()
                            > longest.toMillis()) {
                session.invalidate();
                SecurityContextHolder.clearContext();
                response.sendRedirect("/login");
                return;
            }
            String path = request.getRequestURI();
            if (!person.duties().isEmpty() && path.startsWith("/desk")) {
                String first = person.duties().contains(Duty.CHANGE_PASSWORD) ? PASSWORD : FACTOR;
                if (!path.equals(first)) {
                    response.sendRedirect(first);
                    return;
                }
            }
        }
        chain.doFilter(request, response);
    }
}
