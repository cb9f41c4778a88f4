package org.yangguang.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yangguang.YangguangTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The machine-readable description says all that an integrator asks of every operation. */
@YangguangTest
class OpenApiTests {

    private static final Set<String> VERBS = Set.of("get", "post", "put", "delete", "patch");

    @LocalServerPort int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private JsonNode api;

    /** One operation with where it stands. */
    private record Op(String name, JsonNode node) {}

    @BeforeEach
    void read() throws Exception {
        api = JsonMapper.shared().readTree(get("/api/openapi.json"));
    }

    @Test
    void holdsEveryAddressOfTheProgram() {
        var described =
                api.get("paths").propertyNames().stream()
                        .map(OpenApiTests::plain)
                        .collect(Collectors.toSet());
        var served =
                mappings.getHandlerMethods().keySet().stream()
                        .flatMap(info -> info.getPatternValues().stream())
                        .filter(path -> path.startsWith("/api/v1/"))
                        .map(OpenApiTests::plain)
                        .collect(Collectors.toSet());
        assertThat(served).isNotEmpty();
        assertThat(described).containsAll(served);
    }

    @Test
    void saysWhatEachOperationIsFor() {
        each(op -> assertThat(op.node().path("summary").asString("")).isNotBlank());
        var ids = operations().map(op -> op.node().get("operationId").asString()).toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void saysWhoMayCallEachOperation() {
        each(
                op -> {
                    var security = op.node().get("security");
                    assertThat(security).isNotNull();
                    if (security.isEmpty()) {
                        assertThat(op.node().get("x-access")).isNull();
                    } else {
                        assertThat(security.get(0).has("token")).isTrue();
                        assertThat(op.node().get("x-access").asString()).contains("Authority");
                        assertThat(op.node().get("responses").has("401")).isTrue();
                        assertThat(op.node().get("responses").has("403")).isTrue();
                    }
                });
        assertThat(api.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
    }

    @Test
    void saysHowEachOperationAnswersAndRefuses() {
        each(
                op -> {
                    var responses = op.node().get("responses");
                    var good =
                            responses.propertyNames().stream()
                                    .filter(status -> status.startsWith("2"))
                                    .toList();
                    assertThat(good).hasSize(1);
                    for (var type : responses.get(good.getFirst()).path("content")) {
                        assertTyped(type.get("schema"));
                    }
                    assertThat(responses.get(good.getFirst()).path("content").isEmpty()).isFalse();
                    responses.properties().stream()
                            .filter(entry -> entry.getKey().startsWith("4"))
                            .forEach(
                                    entry ->
                                            assertThat(
                                                            entry.getValue()
                                                                    .at(
                                                                            "/content/application~1problem+json/schema/$ref")
                                                                    .asString(""))
                                                    .as(entry.getKey())
                                                    .endsWith("/Problem"));
                });
    }

    @Test
    void saysWhatEachOperationTakes() {
        each(
                op -> {
                    if (op.name().startsWith("post ")) {
                        var content = op.node().at("/requestBody/content");
                        assertThat(content.isMissingNode()).as("body").isFalse();
                        content.forEach(type -> assertTyped(type.get("schema")));
                    }
                    op.node()
                            .path("parameters")
                            .forEach(
                                    parameter ->
                                            assertThat(parameter.get("schema"))
                                                    .as(parameter.toString())
                                                    .isNotNull());
                });
    }

    @Test
    void showsAnExampleOfEveryJsonBodyThatFitsItsSchema() {
        each(
                op -> {
                    var json = op.node().at("/requestBody/content/application~1json");
                    if (!json.isMissingNode()) {
                        assertThat(json.get("example")).as("example").isNotNull();
                        assertThat(misfits("", json.get("example"), json.get("schema"))).isEmpty();
                    }
                });
    }

    @Test
    void showsOnlyAnswersThatFitTheirSchema() {
        var shown =
                operations()
                        .flatMap(
                                op ->
                                        op.node()
                                                .get("responses")
                                                .valueStream()
                                                .flatMap(
                                                        answer ->
                                                                answer.path("content")
                                                                        .valueStream())
                                                .filter(type -> type.has("example")))
                        .toList();
        assertThat(shown).isNotEmpty();
        for (var type : shown) {
            assertThat(misfits("", type.get("example"), type.get("schema"))).isEmpty();
        }
    }

    @Test
    void refersOnlyToSchemasThatStandThere() {
        var names = api.at("/components/schemas").propertyNames();
        assertThat(references(api).map(ref -> ref.substring(ref.lastIndexOf('/') + 1)).toList())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(names).contains(name));
    }

    @Test
    void thePageNamesEveryOperationToo() throws Exception {
        var page = get("/api");
        operations()
                .forEach(op -> assertThat(page).contains(op.node().path("summary").asString("?")));
        assertThat(page).doesNotContain("api.CaseApi");
    }

    private void each(Consumer<Op> check) {
        var faults = new ArrayList<String>();
        operations()
                .forEach(
                        op -> {
                            try {
                                check.accept(op);
                            } catch (AssertionError fault) {
                                faults.add(op.name() + ": " + fault.getMessage());
                            }
                        });
        assertThat(faults).isEmpty();
    }

    private Stream<Op> operations() {
        return api.get("paths").properties().stream()
                .flatMap(
                        path ->
                                path.getValue().properties().stream()
                                        .filter(verb -> VERBS.contains(verb.getKey()))
                                        .map(
                                                verb ->
                                                        new Op(
                                                                verb.getKey() + " " + path.getKey(),
                                                                verb.getValue())));
    }

    /** Whether an integrator learns from the schema what he gets. */
    private void assertTyped(@Nullable JsonNode schema) {
        assertThat(schema).isNotNull();
        var known = resolved(Objects.requireNonNull(schema));
        assertThat(
                        known.has("properties")
                                || known.has("items")
                                || known.has("oneOf")
                                || known.has("additionalProperties")
                                || types(known).contains("string"))
                .as(schema.toString())
                .isTrue();
    }

    private List<String> misfits(String place, JsonNode example, JsonNode schema) {
        var known = resolved(schema);
        var found = new ArrayList<String>();
        if (example.isNull()) {
            return found;
        }
        if (example.isObject()) {
            for (var field : example.properties()) {
                var property = known.path("properties").path(field.getKey());
                if (property.isMissingNode() && !known.has("additionalProperties")) {
                    found.add(place + "/" + field.getKey() + " is unknown");
                } else if (!property.isMissingNode()) {
                    found.addAll(misfits(place + "/" + field.getKey(), field.getValue(), property));
                }
            }
        } else if (example.isArray()) {
            example.forEach(one -> found.addAll(misfits(place + "[]", one, known.path("items"))));
        } else {
            var types = types(known);
            var kind =
                    example.isBoolean()
                            ? "boolean"
                            : example.isIntegralNumber()
                                    ? "integer"
                                    : example.isNumber() ? "number" : "string";
            if (!types.isEmpty() && !types.contains(kind)) {
                found.add(place + " is " + kind + ", not " + types);
            }
            var values = known.path("enum");
            if (!values.isEmpty()
                    && values.valueStream().noneMatch(value -> value.equals(example))) {
                found.add(place + ": " + example + " is none of " + values);
            }
        }
        return found;
    }

    private static List<String> types(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray()
                ? type.valueStream().map(JsonNode::asString).toList()
                : type.isString() ? List.of(type.asString()) : List.of();
    }

    private JsonNode resolved(JsonNode schema) {
        var ref = schema.path("$ref").asString("");
        return ref.isEmpty() ? schema : api.at(ref.substring(1));
    }

    private static Stream<String> references(JsonNode node) {
        return Stream.concat(
                node.path("$ref").isString() ? Stream.of(node.get("$ref").asString()) : Stream.of(),
                node.valueStream().flatMap(OpenApiTests::references));
    }

    /** Without what a path variable must look like. */
    private static String plain(String path) {
        return path.replaceAll("\\{\\*?(\\w+)(:[^{}/]*(\\{[^}]*})?[^{}/]*)?}", "{$1}");
    }

    private String get(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
