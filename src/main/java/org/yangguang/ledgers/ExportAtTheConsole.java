package org.yangguang.ledgers;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.yangguang.ledgers.application.LedgerExport;
import org.yangguang.ledgers.writing.LedgerSheet.Form;
import org.yangguang.shared.Refusal;
import org.yangguang.shared.web.Words;

/** An export by whoever sits at the machine, told in Chinese and English. */
@Component
public class ExportAtTheConsole {

    private static final List<Locale> BOTH = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final LedgerExport export;
    private final Words words;

    ExportAtTheConsole(LedgerExport export, Words words) {
        this.export = export;
        this.words = words;
    }

    /**
     * Writes the ledger; a name that ends with {@code .xlsx} makes it XLSX.
     *
     * @return 0 when it is written, 2 when it was refused
     */
    public int write(
            String kind, String agency, Path file, Sight sight, PrintStream out, PrintStream err) {
        SecurityContextHolder.setContext(
                new SecurityContextImpl(ImportAtTheConsole.whoSitsThere()));
        try {
            var form = Form.ofName(String.valueOf(file.getFileName()));
            int rows = export.write(kind, agency, form, sight, file);
            for (var locale : BOTH) {
                var named = words.of(locale, "ledger.kind." + kind);
                out.println(words.of(locale, "ledgers.console.exported", named, rows, file));
            }
            return 0;
        } catch (Refusal refusal) {
            BOTH.forEach(
                    locale ->
                            err.println(
                                    words.of(locale, "refusal." + refusal.code(), refusal.args())));
            return 2;
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
