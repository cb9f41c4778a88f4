package org.yangguang.portal.tools;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the fields of a case, or of one of its events, and says in Chinese which is wrong and why.
 */
final class CaseReader {

    private final JsonNode node;
    private final OptionalInt event;

    CaseReader(JsonNode node) {
        this(node, OptionalInt.empty());
    }

    CaseReader(JsonNode node, OptionalInt event) {
        this.node = node;
        this.event = event;
        if (!node.isObject()) {
            throw fault("not-an-object", "", event.isPresent() ? "应为 JSON 对象" : "内容应为一个 JSON 对象");
        }
    }

    LocalDate date(String field) {
        return optionalDate(field).orElseThrow(() -> fault("required", field, "缺少必填的日期 " + field));
    }

    Optional<LocalDate> optionalDate(String field) {
        return find(field).map(value -> date(field, value));
    }

    private LocalDate date(String field, JsonNode value) {
        try {
            if (value.isString()) {
                return LocalDate.parse(value.asString().strip());
            }
        } catch (DateTimeParseException e) {
            // Falls through: told below like any other value that is no date.
        }
        throw fault(
                "not-a-date",
                field,
                "%s 的值 %s 不是有效日期，应写作 \"2024-09-29\" 的样子".formatted(field, shown(value)));
    }

    OptionalLong optionalInteger(String field) {
        var value = find(field);
        return value.isPresent()
                ? OptionalLong.of(integer(field, value.get()))
                : OptionalLong.empty();
    }

    long integer(String field) {
        return optionalInteger(field)
                .orElseThrow(() -> fault("required", field, "缺少必填的数字 " + field));
    }

    private long integer(String field, JsonNode value) {
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return value.asLong();
        }
        throw fault("not-an-integer", field, "%s 的值 %s 应为整数，且不能过大".formatted(field, shown(value)));
    }

    boolean flag(String field) {
        return find(field).map(value -> flag(field, value)).orElse(false);
    }

    private boolean flag(String field, JsonNode value) {
        if (value.isBoolean()) {
            return value.asBoolean();
        }
        throw fault("not-a-flag", field, "%s 的值 %s 应为 true 或 false".formatted(field, shown(value)));
    }

    <E extends Enum<E>> E choice(String field, E[] choices) {
        var value = find(field).orElseThrow(() -> fault("required", field, "缺少必填的 " + field));
        return Stream.of(choices)
                .filter(choice -> value.isString() && value.asString().equals(choice.name()))
                .findFirst()
                .orElseThrow(
                        () ->
                                fault(
                                        "unknown-value",
                                        field,
                                        "%s 的值 %s 不认识，应为 %s 之一"
                                                .formatted(
                                                        field,
                                                        shown(value),
                                                        Stream.of(choices)
                                                                .map(Enum::name)
                                                                .toList())));
    }

    /** The objects of a list; a list left out is empty. */
    List<JsonNode> list(String field) {
        return find(field).map(value -> list(field, value)).orElse(List.of());
    }

    private List<JsonNode> list(String field, JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().toList();
        }
        throw fault("not-a-list", field, "%s 的值应为列表，例如 []".formatted(field));
    }

    boolean has(String field) {
        return find(field).isPresent();
    }

    /**
     * Names that mean nothing here: an opinion under a wrong name would silently count as silence.
     */
    List<String> unknown(String... fields) {
        var known = List.of(fields);
        return node.propertyStream()
                .map(property -> property.getKey())
                .filter(name -> !known.contains(name))
                .map(name -> event.isPresent() ? "events[" + event.getAsInt() + "]." + name : name)
                .map(CaseReader::cut)
                .toList();
    }

    CaseFault fault(String code, String field, String detail) {
        return event.isPresent()
                ? CaseFault.ofEvent(code, event.getAsInt(), detail)
                : CaseFault.ofField(code, field, detail);
    }

    private Optional<JsonNode> find(String field) {
        @Nullable JsonNode value = node.get(field);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    private static String shown(JsonNode value) {
        return value.isContainer() ? (value.isArray() ? "[…]" : "{…}") : cut(value.toString());
    }

    private static String cut(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
