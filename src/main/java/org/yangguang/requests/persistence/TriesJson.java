package org.yangguang.requests.persistence;

import java.util.List;
import org.yangguang.requests.domain.ContactTry;
import tools.jackson.databind.json.JsonMapper;

/** Tries to reach an applicant as the database keeps them. */
final class TriesJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TriesJson() {}

    static String write(List<ContactTry> tries) {
        return JSON.writeValueAsString(tries);
    }

    static List<ContactTry> read(String json) {
        return List.of(JSON.readValue(json, ContactTry[].class));
    }
}
