package org.yangguang.requests.web;

import java.util.List;
import java.util.Map;

/** The form for registering a request, with what was typed and what is wrong with it. */
public record NewRequestPage(
        String token,
        Map<String, String> typed,
        Map<String, String> faults,
        List<String> types,
        List<String> channels) {

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public String fault(String field) {
        return faults.getOrDefault(field, "");
    }
}
