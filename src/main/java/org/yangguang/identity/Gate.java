package org.yangguang.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.yangguang.shared.Refusal;

/**
 * What stands before every page: an empty installation shows its set-up page, and an endpoint that
 * says nothing about who may call it is called by nobody.
 */
@Component
class Gate implements HandlerInterceptor, WebMvcConfigurer {

    private final SetUp setUp;

    Gate(SetUp setUp) {
        this.setUp = setUp;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .excludePathPatterns("/css/**", "/img/**", "/favicon.svg", "/error", "/setup");
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (handler instanceof HandlerMethod method && isOurs(method) && !statesAccess(method)) {
            throw Refusal.forbidden("identity.not-allowed", method + " states no access");
        }
        if (setUp.isNeeded()) {
            if (request.getRequestURI().startsWith("/api/")) {
                throw Refusal.conflict("identity.set-up-first", request.getRequestURI());
            }
            response.sendRedirect("/setup");
            return false;
        }
        return true;
    }

    static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("org.yangguang.");
    }

    /** Whether the method, or its class, says who may call it. */
    static boolean statesAccess(HandlerMethod method) {
        return method.hasMethodAnnotation(PreAuthorize.class)
                || method.hasMethodAnnotation(PermitAll.class)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), PreAuthorize.class)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), PermitAll.class);
    }
}
