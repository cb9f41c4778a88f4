package org.yangguang.portal.web;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How calls and answers look: one file each below {@code api/} on the classpath, named for the
 * operation. Tests send and compare the same files, so none grows old.
 */
final class ApiExamples {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * An example, and the schema that it follows.
     *
     * @param example as maps and lists
     */
    record Shape(Object example, Schema<?> schema) {}

    Optional<Shape> shape(String name) {
        var file = new ClassPathResource("api/" + name + ".json");
        if (!file.exists()) {
            return Optional.empty();
        }
        try (var in = file.getInputStream()) {
            var node = JSON.readTree(in);
            return Optional.of(new Shape(JSON.convertValue(node, Object.class), schema(node)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema<?> schema(JsonNode node) {
        if (node.isObject()) {
            var schema = new ObjectSchema();
            for (var field : node.properties()) {
                schema.addProperty(field.getKey(), schema(field.getValue()));
            }
            return schema;
        }
        if (node.isArray()) {
            return new ArraySchema()
                    .items(node.isEmpty() ? new Schema<Object>() : schema(node.get(0)));
        }
        if (node.isString()) {
            return new StringSchema().format(format(node.asString()));
        }
        if (node.isIntegralNumber()) {
            return new IntegerSchema().format("int64");
        }
        return node.isNumber()
                ? new NumberSchema()
                : node.isBoolean() ? new BooleanSchema() : new Schema<Object>();
    }

    private static @Nullable String format(String text) {
        if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return "date";
        }
        return text.matches("\\d{4}-\\d{2}-\\d{2}T.*") ? "date-time" : null;
    }
}
