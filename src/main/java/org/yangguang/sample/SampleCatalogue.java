package org.yangguang.sample;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.yangguang.catalogue.CatalogueRow;

/**
 * The catalogue of an agency of human resources and social security, which the sample agency takes
 * as its own.
 */
final class SampleCatalogue {

    private SampleCatalogue() {}

    static List<CatalogueRow> rows() {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        var stream =
                Objects.requireNonNull(
                        SampleCatalogue.class.getResourceAsStream("/catalogue/hrss.csv"));
        try (var records = format.parse(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return records.stream().map(SampleCatalogue::row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the sample's catalogue is part of the program", e);
        }
    }

    private static CatalogueRow row(CSVRecord row) {
        return new CatalogueRow(
                row.get("row_id"),
                row.get("领域"),
                row.get("一级事项"),
                row.get("二级事项"),
                row.get("公开内容(要素)"),
                row.get("公开依据"),
                row.get("公开时限"),
                row.get("公开主体"),
                row.get("公开渠道和载体"),
                row.get("公开对象"),
                row.get("公开方式"),
                row.get("公开层级"),
                row.get("statutory_item"),
                row.get("update_cycle"));
    }
}
