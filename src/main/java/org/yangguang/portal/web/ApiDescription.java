package org.yangguang.portal.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;
import org.yangguang.shared.web.Words;

/**
 * Says of each address of the API what springdoc cannot read from the code: what it is for, who may
 * call it, how it refuses, and how a call and its answer look.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String JSON = "application/json";
    private static final String PROBLEM_JSON = "application/problem+json";
    private static final String TOKEN = "token";

    private final Words words;
    private final ApiExamples examples;

    ApiDescription(Words words) {
        this.words = words;
        this.examples = new ApiExamples();
    }

    /** Code of the sentence that says what the operation is for. */
    static String code(HandlerMethod method) {
        return "api." + method.getBeanType().getSimpleName() + "." + method.getMethod().getName();
    }

    /** What the caller must be allowed to; empty for what is open to all. */
    static Optional<String> access(HandlerMethod method) {
        return Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(
                                method.getMethod(), PreAuthorize.class))
                .or(
                        () ->
                                Optional.ofNullable(
                                        AnnotatedElementUtils.findMergedAnnotation(
                                                method.getBeanType(), PreAuthorize.class)))
                .map(PreAuthorize::value);
    }

    @Bean
    OperationCustomizer describedOperation() {
        return (operation, method) -> {
            var name = code(method).substring("api.".length());
            said(code(method)).ifPresent(operation::summary);
            said(code(method) + ".note").ifPresent(operation::description);
            operation.operationId(name);
            examples.shape(name + ".request").ifPresent(shape -> request(operation, shape));
            examples.shape(name + ".response").ifPresent(shape -> answer(operation, shape));
            secured(operation, method);
            refusing(operation, method);
            return operation;
        };
    }

    @Bean
    OpenApiCustomizer describedApi() {
        return api -> {
            api.info(
                    new Info()
                            .title(say("api.title"))
                            .version("v1")
                            .description(say("api.description")));
            api.servers(List.of());
            components(api)
                    .addSecuritySchemes(
                            TOKEN,
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.HTTP)
                                    .scheme("bearer")
                                    .description(say("api.token")))
                    .addSchemas("Problem", problem());
        };
    }

    private static Components components(OpenAPI api) {
        if (api.getComponents() == null) {
            api.components(new Components());
        }
        return Objects.requireNonNull(api.getComponents());
    }

    private void secured(Operation operation, HandlerMethod method) {
        var access = access(method);
        operation.security(
                access.isPresent() ? List.of(new SecurityRequirement().addList(TOKEN)) : List.of());
        access.ifPresent(rule -> operation.addExtension("x-access", rule));
    }

    /** A body that springdoc did not find is shaped by its example. */
    private static void request(Operation operation, ApiExamples.Shape shape) {
        if (operation.getRequestBody() == null) {
            operation.requestBody(
                    new RequestBody()
                            .required(true)
                            .content(
                                    new Content()
                                            .addMediaType(
                                                    JSON, new MediaType().schema(shape.schema()))));
        }
        var content = operation.getRequestBody().getContent();
        var media = content.remove("*/*");
        if (media != null) {
            content.addMediaType(JSON, media);
        }
        content.values().forEach(type -> type.example(shape.example()));
    }

    private static void answer(Operation operation, ApiExamples.Shape shape) {
        operation.getResponses().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("2"))
                .map(Map.Entry::getValue)
                .filter(response -> response.getContent() != null)
                .flatMap(response -> response.getContent().values().stream())
                .forEach(
                        type -> {
                            if (isUntyped(type.getSchema())) {
                                type.schema(shape.schema());
                            }
                            type.example(shape.example());
                        });
    }

    private static boolean isUntyped(Schema<?> schema) {
        return schema == null
                || (schema.get$ref() == null
                        && schema.getProperties() == null
                        && schema.getItems() == null
                        && !"string".equals(schema.getType()));
    }

    /** How it may refuse: problem details (RFC 9457) whose {@code type} stays the same. */
    private void refusing(Operation operation, HandlerMethod method) {
        var statuses = new ArrayList<String>();
        if (access(method).isPresent()) {
            statuses.addAll(List.of("401", "403"));
        }
        if (operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(one -> "path".equals(one.getIn()))) {
            statuses.add("404");
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of("409", "413", "422"));
        } else if (operation.getParameters() != null) {
            statuses.add("422");
        }
        if (access(method).isEmpty()) {
            statuses.add("429");
        }
        var responses = Objects.requireNonNullElseGet(operation.getResponses(), ApiResponses::new);
        for (var status : statuses) {
            if (!responses.containsKey(status)) {
                responses.addApiResponse(
                        status,
                        new ApiResponse()
                                .description(say("api.status." + status))
                                .content(
                                        new Content()
                                                .addMediaType(
                                                        PROBLEM_JSON,
                                                        new MediaType()
                                                                .schema(
                                                                        new Schema<>()
                                                                                .$ref(
                                                                                        "#/components/schemas/Problem")))));
            }
        }
        operation.responses(responses);
    }

    private Schema<?> problem() {
        return new ObjectSchema()
                .description(say("api.problem"))
                .addProperty("type", text("api.problem.type"))
                .addProperty("title", text("api.problem.title"))
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", text("api.problem.detail"))
                .addProperty(
                        "faults",
                        new ArraySchema()
                                .items(
                                        new ObjectSchema()
                                                .addProperty("field", text("api.problem.field"))
                                                .addProperty(
                                                        "message", text("api.problem.message")))
                                .description(say("api.problem.faults")));
    }

    private Schema<?> text(String code) {
        return new StringSchema().description(say(code));
    }

    private String say(String code) {
        return words.of(Locale.SIMPLIFIED_CHINESE, code);
    }

    private Optional<String> said(String code) {
        return Optional.of(say(code)).filter(sentence -> !sentence.equals(code));
    }
}
