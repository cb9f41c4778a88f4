package org.yangguang.org;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yangguang.shared.FieldFault;

/**
 * An agency as typed in a form or sent as JSON; checked as a whole.
 *
 * @param parent code of the agency above, empty for none
 */
public record AgencyForm(
        String code, String name, String shortName, String kind, String parent, Contact contact) {

    /** 统一社会信用代码: 18 characters without I, O, S, V and Z (GB 32100-2015). */
    private static final Pattern CODE = Pattern.compile("[0-9A-HJ-NP-RTUWXY]{18}");

    private static final int LONGEST_NAME = 100;

    /** Reads the fields by name; what is missing is empty. */
    public static AgencyForm of(Map<String, ? extends @Nullable Object> fields) {
        return new AgencyForm(
                text(fields, "code"),
                text(fields, "name"),
                text(fields, "shortName"),
                text(fields, "kind"),
                text(fields, "parent"),
                new Contact(
                        text(fields, "office"),
                        text(fields, "address"),
                        text(fields, "postcode"),
                        text(fields, "hours"),
                        text(fields, "phone"),
                        text(fields, "fax"),
                        text(fields, "email"),
                        text(fields, "website")));
    }

    static Map<String, String> fieldsOf(Agency agency, String parentCode) {
        var fields = new HashMap<>(contactFields(agency.contact()));
        fields.put("code", agency.code());
        fields.put("name", agency.name());
        fields.put("shortName", agency.shortName());
        fields.put("kind", agency.kind().name());
        fields.put("parent", parentCode);
        return fields;
    }

    /** Everything that is wrong, in the order of the form. */
    public List<FieldFault> faults() {
        var faults = new ArrayList<FieldFault>();
        if (code.isEmpty()) {
            faults.add(FieldFault.of("code", "required"));
        } else if (!CODE.matcher(code).matches()) {
            faults.add(FieldFault.of("code", "org.code"));
        }
        checkName("name", name, faults);
        if (shortName.length() > LONGEST_NAME) {
            faults.add(FieldFault.of("shortName", "org.name-long", LONGEST_NAME));
        }
        if (kind.isEmpty()) {
            faults.add(FieldFault.of("kind", "required"));
        } else if (parsedKind().isEmpty()) {
            faults.add(FieldFault.of("kind", "org.kind", kind));
        }
        return faults;
    }

    Optional<AgencyKind> parsedKind() {
        return Stream.of(AgencyKind.values()).filter(any -> any.name().equals(kind)).findFirst();
    }

    String shortOrWholeName() {
        return shortName.isEmpty() ? name : shortName;
    }

    static Map<String, String> contactFields(Contact contact) {
        return Map.of(
                "office", contact.office(),
                "address", contact.address(),
                "postcode", contact.postcode(),
                "hours", contact.hours(),
                "phone", contact.phone(),
                "fax", contact.fax(),
                "email", contact.email(),
                "website", contact.website());
    }

    private static void checkName(String field, String name, List<FieldFault> faults) {
        if (name.isEmpty()) {
            faults.add(FieldFault.of(field, "required"));
        } else if (name.length() > LONGEST_NAME) {
            faults.add(FieldFault.of(field, "org.name-long", LONGEST_NAME));
        }
    }

    private static String text(Map<String, ? extends @Nullable Object> fields, String name) {
        Object value = fields.get(name);
        return value == null ? "" : value.toString().strip();
    }
}
