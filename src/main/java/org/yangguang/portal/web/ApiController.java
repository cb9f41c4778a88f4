package org.yangguang.portal.web;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The open interface as a page: each address below {@code /api/v1}, read from the program itself.
 */
@Controller
@PermitAll
class ApiController {

    private final RequestMappingHandlerMapping mappings;

    ApiController(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
    }

    @GetMapping("/api")
    String page(HttpServletRequest request, Model model) {
        List<Operation> operations =
                mappings.getHandlerMethods().entrySet().stream()
                        .flatMap(entry -> operations(entry.getKey(), entry.getValue()).stream())
                        .sorted(
                                Comparator.comparing(Operation::path)
                                        .thenComparing(Operation::method))
                        .toList();
        model.addAttribute("operations", operations);
        return "portal/api";
    }

    private static Collection<Operation> operations(RequestMappingInfo info, HandlerMethod method) {
        var title = ApiDescription.code(method);
        boolean staff = ApiDescription.access(method).isPresent();
        return info.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/v1/"))
                .map(path -> new Operation(verb(info), path, title, staff))
                .toList();
    }

    private static String verb(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .findFirst()
                .orElse("GET");
    }
}
