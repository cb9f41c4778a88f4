package org.yangguang.requests.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yangguang.shared.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON body as fields, each by its place: {@code applicant.name}, {@code items[0].description}.
 */
final class JsonFields {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonFields() {}

    static Map<String, String> read(byte[] body) {
        try {
            var fields = new LinkedHashMap<String, String>();
            collect("", JSON.readTree(body), fields);
            return fields;
        } catch (JacksonException e) {
            throw Refusal.invalid("apply.not-json", "body is no JSON");
        }
    }

    private static void collect(String place, JsonNode node, Map<String, String> fields) {
        if (node.isObject() && !node.isEmpty()) {
            node.properties()
                    .forEach(
                            field ->
                                    collect(
                                            place.isEmpty()
                                                    ? field.getKey()
                                                    : place + "." + field.getKey(),
                                            field.getValue(),
                                            fields));
        } else if (node.isArray()) {
            int at = 0;
            for (var element : node) {
                collect(place + "[" + at++ + "]", element, fields);
            }
        } else {
            fields.put(place, node.isValueNode() && !node.isNull() ? node.asString() : "");
        }
    }
}
