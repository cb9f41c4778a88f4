package org.yangguang.ledgers;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.yangguang.ledgers.application.ImportReport;
import org.yangguang.ledgers.application.LedgerImport;
import org.yangguang.shared.Refusal;
import org.yangguang.shared.web.Words;

/** An import by whoever sits at the machine, told in Chinese and English. */
@Component
public class ImportAtTheConsole {

    private static final int SHOWN_FAULTS = 1_000;
    private static final List<Locale> BOTH = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final LedgerImport imports;
    private final FaultWords faultWords;
    private final Words words;

    ImportAtTheConsole(LedgerImport imports, FaultWords faultWords, Words words) {
        this.imports = imports;
        this.faultWords = faultWords;
        this.words = words;
    }

    /**
     * Takes the file and tells what became of it.
     *
     * @return 0 when every row is good, 1 when some are not, 2 when the file was not read
     */
    public int take(
            String kind,
            String agency,
            Path file,
            LedgerMode mode,
            PrintStream out,
            PrintStream err) {
        SecurityContextHolder.setContext(new SecurityContextImpl(whoSitsThere()));
        try {
            var name = String.valueOf(file.getFileName());
            var report = imports.run(kind, agency, file, name, mode);
            tell(kind, mode, report, out);
            return report.outcome().clean() ? 0 : 1;
        } catch (Refusal refusal) {
            say(err, "refusal." + refusal.code(), refusal.args());
            return 2;
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private void tell(String kind, LedgerMode mode, ImportReport report, PrintStream out) {
        var outcome = report.outcome();
        outcome.rejected().stream().limit(SHOWN_FAULTS).forEach(fault -> tell(fault, out));
        if (outcome.rejected().size() > SHOWN_FAULTS) {
            say(out, "ledgers.console.more", outcome.rejected().size() - SHOWN_FAULTS);
        }
        if (!report.unknownHeadings().isEmpty()) {
            say(out, "ledgers.checked.unknown", String.join("、", report.unknownHeadings()));
        }
        for (var locale : BOTH) {
            var named = words.of(locale, "ledger.kind." + kind);
            out.println(
                    mode == LedgerMode.DRY_RUN
                            ? named
                                    + words.of(
                                            locale,
                                            "ledgers.console.checked",
                                            outcome.rows(),
                                            outcome.accepted(),
                                            outcome.rejected().size())
                            : words.of(
                                    locale,
                                    "ledgers.taken",
                                    named,
                                    outcome.rows(),
                                    outcome.accepted(),
                                    outcome.stored()));
        }
        if (mode == LedgerMode.ALL_OR_NOTHING && !outcome.clean()) {
            say(out, "ledgers.console.nothing-stored");
        }
    }

    private void tell(RowFault fault, PrintStream out) {
        var chinese = faultWords.line(fault, Locale.SIMPLIFIED_CHINESE);
        var english = faultWords.line(fault, Locale.ENGLISH);
        out.printf(
                "第 %d 行 %s “%s”：%s · row %d: %s%n",
                fault.row(),
                fault.column(),
                fault.value(),
                chinese.message(),
                fault.row(),
                english.message());
    }

    private void say(PrintStream to, String code, Object... args) {
        BOTH.forEach(locale -> to.println(words.of(locale, code, args)));
    }

    /** The trail names the user of the operating system. */
    static UsernamePasswordAuthenticationToken whoSitsThere() {
        return UsernamePasswordAuthenticationToken.authenticated(
                "console:" + System.getProperty("user.name"), "", List.of());
    }
}
