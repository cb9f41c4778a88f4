package org.yangguang.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.org.AgencyId;

/**
 * The catalogue of each agency. Rows can be added and changed, never silently removed (条例第二十二条).
 */
@Service
@Transactional
public class Catalogue {

    private final JdbcCatalogue rows;
    private final AuditTrail audit;

    Catalogue(JdbcCatalogue rows, AuditTrail audit) {
        this.rows = rows;
        this.audit = audit;
    }

    /** The agency's rows in their order. */
    @Transactional(readOnly = true)
    public List<CatalogueRow> all(AgencyId agency) {
        return rows.of(agency);
    }

    /** The rows by the class of 条例第二十条 that they serve, classes in the order of the law. */
    @Transactional(readOnly = true)
    public SequencedMap<String, List<CatalogueRow>> rows(AgencyId agency) {
        return rows.of(agency).stream()
                .sorted((one, other) -> one.statutoryItem().compareTo(other.statutoryItem()))
                .collect(
                        Collectors.groupingBy(
                                CatalogueRow::statutoryItem,
                                LinkedHashMap::new,
                                Collectors.toList()));
    }

    @Transactional(readOnly = true)
    public Optional<CatalogueRow> find(AgencyId agency, String code) {
        return rows.of(agency).stream().filter(row -> row.code().equals(code)).findFirst();
    }

    /** Takes rows in their order; those with a known code are changed. */
    public void take(AgencyId agency, List<CatalogueRow> taken) {
        int position = 0;
        for (var row : taken) {
            rows.put(agency, ++position, row);
        }
        audit.record(
                "catalogue.taken",
                "agency:" + agency,
                Map.of("rows", Integer.toString(taken.size())));
    }
}
