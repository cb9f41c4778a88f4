package org.yangguang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.yangguang.YangguangTest;
import org.yangguang.ledgers.LedgerMode;
import org.yangguang.ledgers.LedgerOutcome;
import org.yangguang.ledgers.LedgerRow;
import org.yangguang.ledgers.RowFault;
import org.yangguang.org.Agencies;
import org.yangguang.org.AgencyId;
import org.yangguang.org.AgencyKind;
import org.yangguang.org.Contact;
import org.yangguang.shared.RecordLink;

@YangguangTest
class DocumentsModuleTests {

    @Autowired private DocumentLedger ledger;
    @Autowired private DocumentFigures figures;
    @Autowired private Agencies agencies;
    @Autowired private TransactionTemplate transactions;

    /** The seed: two in force from before, one made in 2021, so three at its end. */
    @Test
    void theStockOfTheSeedAddsUp() {
        var agency = agency();
        var rows =
                List.of(
                        row(2, "泰人社发[2018]12号", "2018-05-01", "2023-04-30", ""),
                        row(3, "泰人社发〔2019〕3号", "2019-06-01", "2024-05-31", ""),
                        row(4, "泰人社发〔2021〕7号", "2021-08-01", "2026-07-31", ""),
                        row(5, "泰人社发〔2015〕9号", "2015-08-01", "", "2020-03-01"));
        assertThat(take(agency, rows).stored()).isEqualTo(4);
        assertThat(take(agency, rows).stored()).isZero();
        assertThat(figures.forYear(agency, 2021))
                .containsEntry("T2/norm.made", 1L)
                .containsEntry("T2/norm.repealed", 0L)
                .containsEntry("T2/norm.valid", 3L)
                .containsEntry("T2/reg.valid", 0L);
        assertThat(figures.forYear(agency, 2020)).containsEntry("T2/norm.repealed", 1L);
        assertThat(figures.recordsBehind(agency, 2021, "T2/norm.valid"))
                .extracting(RecordLink::number)
                .containsExactly("泰人社发〔2021〕7号", "泰人社发〔2019〕3号", "泰人社发〔2018〕12号");
    }

    @Test
    void faultyRowsAreNamedByColumnAndNothingIsStored() {
        var agency = agency();
        var rule =
                new LedgerRow(
                        2,
                        Map.of(
                                "文号", "泰人社发〔2021〕7号",
                                "标题", "办法",
                                "种类", "规章",
                                "成文日期", "2021-08-01",
                                "有效期至", "2021-07-01"));
        var outcome = take(agency, List.of(rule));
        assertThat(outcome.stored()).isZero();
        assertThat(outcome.rejected())
                .extracting(RowFault::column)
                .containsExactlyInAnyOrder("种类", "有效期至");
    }

    private LedgerOutcome take(AgencyId agency, List<LedgerRow> rows) {
        var fresh = rows.stream().map(DocumentsModuleTests::copy).toList();
        var outcome =
                transactions.execute(_ -> ledger.take(agency, fresh, LedgerMode.ALL_OR_NOTHING));
        return Optional.ofNullable(outcome).orElseThrow();
    }

    /** A row gathers its faults, so each reading takes a new one. */
    private static LedgerRow copy(LedgerRow row) {
        var cells = new HashMap<String, String>();
        for (var heading : List.of("文号", "标题", "种类", "成文日期", "有效期至", "废止日期", "废止依据")) {
            if (row.has(heading)) {
                cells.put(heading, row.text(heading));
            }
        }
        return new LedgerRow(row.number(), cells);
    }

    private static LedgerRow row(
            int number, String documentNumber, String signed, String expires, String repealed) {
        return new LedgerRow(
                number,
                Map.of(
                        "文号", documentNumber,
                        "标题", "关于" + documentNumber + "的通知",
                        "种类", "行政规范性文件",
                        "成文日期", signed,
                        "有效期至", expires,
                        "废止日期", repealed,
                        "废止依据", repealed.isEmpty() ? "" : "清理结果"));
    }

    private AgencyId agency() {
        var code =
                "D"
                        + UUID.randomUUID()
                                .toString()
                                .replace("-", "")
                                .substring(0, 17)
                                .toUpperCase(Locale.ROOT);
        var agency =
                transactions.execute(
                        _ ->
                                agencies.create(
                                        code,
                                        "登记局" + code,
                                        "登记局",
                                        AgencyKind.DEPARTMENT,
                                        Optional.empty(),
                                        Contact.unknown()));
        return Optional.ofNullable(agency).orElseThrow().id();
    }
}
