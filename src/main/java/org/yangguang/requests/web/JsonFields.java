package org.yangguang.requests.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
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
    private static final int MOST_BYTES = 1 << 20;

    private JsonFields() {}

    /** The body of a call, if it is not too large. */
    static Map<String, String> of(HttpServletRequest call) throws IOException {
        byte[] body = call.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw Refusal.tooLarge("apply.too-large", "over " + MOST_BYTES + " bytes");
        }
        return read(body);
    }

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
