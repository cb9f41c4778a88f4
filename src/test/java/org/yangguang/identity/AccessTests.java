package org.yangguang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yangguang.YangguangTest;

/** Every endpoint says who may call it, in words that the table of permissions knows. */
@YangguangTest
class AccessTests {

    private static final Pattern AUTHORITY = Pattern.compile("'([a-z]+:[a-z0-9:-]+)'");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void everyEndpointStatesItsAccess() {
        assertThat(ours()).isNotEmpty();
        assertThat(ours().filter(method -> !Gate.statesAccess(method)).toList()).isEmpty();
    }

    @Test
    void deskPagesAreOpenToNobodyInGeneral() {
        var open =
                mappings.getHandlerMethods().entrySet().stream()
                        .filter(
                                mapping ->
                                        mapping.getKey().getPatternValues().stream()
                                                .anyMatch(path -> path.startsWith("/desk")))
                        .map(java.util.Map.Entry::getValue)
                        .filter(method -> expression(method).isEmpty())
                        .toList();
        assertThat(open).isEmpty();
    }

    @Test
    void endpointsAskForPermissionsThatSomebodyHas() {
        var known = RolePermissions.of(List.of(Role.values()));
        var asked =
                ours().flatMap(method -> expression(method).stream())
                        .flatMap(text -> AUTHORITY.matcher(text).results().map(m -> m.group(1)))
                        .collect(Collectors.toSet());
        assertThat(known).containsAll(asked);
    }

    @Test
    void everyPermissionBelongsToSomeRole() throws IllegalAccessException {
        Set<String> granted = RolePermissions.of(List.of(Role.values()));
        for (Field field : Arrays.asList(Permission.class.getFields())) {
            assertThat(granted).contains((String) field.get(null));
        }
    }

    private Stream<HandlerMethod> ours() {
        return mappings.getHandlerMethods().values().stream().filter(Gate::isOurs);
    }

    private static java.util.Optional<String> expression(HandlerMethod method) {
        var onMethod = method.getMethodAnnotation(PreAuthorize.class);
        var onClass =
                AnnotatedElementUtils.findMergedAnnotation(
                        method.getBeanType(), PreAuthorize.class);
        return Stream.of(onMethod, onClass)
                .filter(java.util.Objects::nonNull)
                .map(PreAuthorize::value)
                .findFirst();
    }
}
