package org.yangguang.report.domain;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yangguang.law.report.CellRef;

/**
 * What the modules counted for one year (统计数字), each figure under a name: a cell of the form
 * ({@code T3-1/nat}) or a fact that the text needs ({@code items.total}).
 */
public record Figures(Map<String, BigDecimal> byName) {

    public Figures {
        byName = Collections.unmodifiableMap(new TreeMap<>(byName));
    }

    /** One figure out of several: a name that two modules count is a fault of the program. */
    public static Figures together(List<Map<String, BigDecimal>> counts) {
        var all = new TreeMap<String, BigDecimal>();
        for (var some : counts) {
            some.forEach(
                    (name, value) -> {
                        if (all.put(name, value) != null) {
                            throw new IllegalStateException(name + " is counted twice");
                        }
                    });
        }
        return new Figures(all);
    }

    public Optional<BigDecimal> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The figure; what nobody counted did not happen. */
    public BigDecimal value(String name) {
        return byName.getOrDefault(name, BigDecimal.ZERO);
    }

    public long count(String name) {
        return value(name).longValueExact();
    }

    public long count(CellRef cell) {
        return count(cell.where());
    }
}
