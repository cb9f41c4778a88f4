package org.yangguang.org;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/agencies}: brings in an agency. */
@RestController
class AgencyApi {

    private final AgencyEditing editing;

    AgencyApi(AgencyEditing editing) {
        this.editing = editing;
    }

    record Sent(
            @Nullable String code,
            @Nullable String name,
            @Nullable String shortName,
            @Nullable String kind,
            @Nullable String parent,
            @Nullable Map<String, @Nullable String> contact) {

        AgencyForm form() {
            var fields = new HashMap<String, @Nullable Object>();
            if (contact != null) {
                fields.putAll(contact);
            }
            fields.put("code", code);
            fields.put("name", name);
            fields.put("shortName", shortName);
            fields.put("kind", kind);
            fields.put("parent", parent);
            return AgencyForm.of(fields);
        }
    }

    @PostMapping("/api/v1/agencies")
    @PreAuthorize("hasAuthority('org:create')")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> create(@RequestBody Sent sent) {
        var agency = editing.create(sent.form());
        return Map.of(
                "id", agency.id().toString(),
                "code", agency.code(),
                "name", agency.name(),
                "shortName", agency.shortName(),
                "kind", agency.kind().name());
    }
}
