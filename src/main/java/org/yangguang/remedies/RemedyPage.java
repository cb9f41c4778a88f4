package org.yangguang.remedies;

import java.util.List;
import java.util.stream.Stream;
import org.yangguang.law.report.Table4Group;
import org.yangguang.law.report.Table4Result;

/** A case as the desk shows and takes it. */
public record RemedyPage(
        boolean fresh,
        boolean editable,
        String number,
        String kind,
        String acceptedOn,
        String requestNumber,
        String concludedOn,
        String result,
        String caseNumber) {

    static RemedyPage empty() {
        return new RemedyPage(true, true, "", "", "", "", "", "", "");
    }

    static RemedyPage of(RemedyCase remedy, boolean editable) {
        return new RemedyPage(
                false,
                editable,
                remedy.number(),
                remedy.kind().name(),
                remedy.acceptedOn().toString(),
                remedy.requestNumber(),
                remedy.conclusion().map(end -> end.on().toString()).orElse(""),
                remedy.conclusion().map(end -> end.result().name()).orElse(""),
                remedy.caseNumber());
    }

    public List<String> kinds() {
        return Stream.of(Table4Group.values()).map(k -> k.name() + "=" + k.label()).toList();
    }

    public List<String> results() {
        return Stream.of(Table4Result.UPHELD, Table4Result.CORRECTED, Table4Result.OTHER)
                .map(result -> result.name() + "=" + result.label())
                .toList();
    }
}
