package org.yangguang.remedies;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.yangguang.shared.web.Typed;

/** The form of what is to be mended. */
final class RectificationForm {

    private RectificationForm() {}

    static Map<String, String> of(Rectification task) {
        var values = new HashMap<String, String>();
        values.put("what", task.what());
        values.put("who", task.who());
        values.put("dueOn", task.dueOn().map(LocalDate::toString).orElse(""));
        values.put("doneOn", task.doneOn().map(LocalDate::toString).orElse(""));
        values.put("note", task.note());
        values.put("version", Long.toString(task.version()));
        return values;
    }

    static Rectification read(UUID caseId, UUID id, Map<String, String> values, LocalDate today) {
        var typed = new Typed(values);
        typed.require("what", "who");
        var due = typed.date("dueOn");
        var done = typed.date("doneOn");
        if (done.filter(today::isBefore).isPresent()) {
            typed.fault("doneOn", "remedies.in-the-future");
        }
        typed.check();
        return new Rectification(
                id,
                caseId,
                typed.text("what"),
                typed.text("who"),
                due,
                done,
                typed.text("note"),
                typed.version());
    }
}
