package org.yangguang.letters.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.yangguang.letters.CaseReference;
import org.yangguang.letters.LetterField;
import org.yangguang.letters.LetterId;
import org.yangguang.letters.LetterKind;
import org.yangguang.org.AgencyId;

/** Letters for tests, with everything filled in that their kind must say. */
public final class SomeLetters {

    public static final LocalDate DAY = LocalDate.of(2025, 6, 16);
    public static final String AUTHOR = "author";

    public static final Sender SENDER =
            new Sender(
                    "泰安市人力资源和社会保障局",
                    "泰安市人民政府",
                    "泰安市泰山区人民法院",
                    "https://xzfy.example.cn",
                    "政务公开办 0538-6991838");

    private SomeLetters() {}

    /** As typed into the form of this kind. */
    public static Map<String, String> typed(LetterKind kind) {
        var typed = new HashMap<String, String>();
        kind.fields().forEach(field -> typed.put(field.name(), value(field)));
        return typed;
    }

    public static LetterContent content(LetterKind kind, DeliveryWay way) {
        return LetterContent.composed(
                DefaultTemplates.of(kind), FieldValues.read(kind, typed(kind)), SENDER, way, DAY);
    }

    public static Letter draft(LetterKind kind, ReviewRoute route) {
        return draft(kind, route, DeliveryWay.POST);
    }

    public static Letter draft(LetterKind kind, ReviewRoute route, DeliveryWay way) {
        return Letter.drafted(
                LetterId.next(),
                new AgencyId(UUID.randomUUID()),
                new CaseReference("request", UUID.randomUUID(), "2025-0007"),
                kind,
                AUTHOR,
                route,
                content(kind, way));
    }

    private static String value(LetterField field) {
        return switch (field.form()) {
            case LINE, TEXT -> "（" + field.place() + "）";
            case DATE -> "2025-06-03";
            case NUMBER -> "15";
            case CHOICE -> field.choices().getFirst();
        };
    }
}
