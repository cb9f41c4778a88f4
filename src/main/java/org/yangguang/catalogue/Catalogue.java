package org.yangguang.catalogue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The catalogue of an agency of human resources and social security, read once. */
@Component
public class Catalogue {

    private final List<CatalogueRow> rows;

    Catalogue() {
        this.rows = read(new ClassPathResource("catalogue/hrss.csv"));
    }

    public List<CatalogueRow> rows() {
        return rows;
    }

    public Optional<CatalogueRow> find(String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    /** The rows by field and class, in the catalogue's order. */
    public Map<String, List<CatalogueRow>> groups() {
        return rows.stream()
                .collect(
                        Collectors.groupingBy(
                                row -> row.field() + " · " + row.group(),
                                LinkedHashMap::new,
                                Collectors.toList()));
    }

    private static List<CatalogueRow> read(ClassPathResource csv) {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var text = new InputStreamReader(csv.getInputStream(), StandardCharsets.UTF_8);
                var records = format.parse(text)) {
            return records.stream().map(Catalogue::row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CatalogueRow row(CSVRecord row) {
        return new CatalogueRow(
                row.get("row_id"),
                row.get("领域"),
                row.get("一级事项"),
                row.get("二级事项"),
                List.of(row.get("公开内容(要素)").split(";")),
                List.of(row.get("公开依据").split(";")),
                row.get("公开时限"),
                row.get("公开主体"),
                List.of(row.get("公开渠道和载体").split("\\|")));
    }
}
