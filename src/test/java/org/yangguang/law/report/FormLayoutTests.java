package org.yangguang.law.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The printed shape fills its grid without gaps or overlaps and holds every figure once. */
class FormLayoutTests {

    @ParameterizedTest
    @EnumSource(FormVersion.class)
    void cellsTileEachTable(FormVersion version) {
        for (var table : FormLayout.of(version).tables()) {
            var taken = new HashSet<List<Integer>>();
            for (int r = 0; r < table.rows().size(); r++) {
                int column = 0;
                for (var cell : table.rows().get(r)) {
                    while (taken.contains(List.of(r, column))) {
                        column++;
                    }
                    for (int dr = 0; dr < cell.rowspan(); dr++) {
                        for (int dc = 0; dc < cell.colspan(); dc++) {
                            assertThat(taken.add(List.of(r + dr, column + dc))).isTrue();
                        }
                    }
                }
            }
            assertThat(taken).hasSize(table.rows().size() * table.columns());
        }
    }

    @Test
    void theFormOf2021HasTwoHundredFigures() {
        assertThat(figures(FormVersion.FORM_2021)).hasSize(10 + 175 + 15).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(FormVersion.class)
    void aPlaceCanBeWrittenAndReadBack(FormVersion version) {
        assertThat(figures(version))
                .allSatisfy(cell -> assertThat(CellRef.of(cell.where())).isEqualTo(cell));
    }

    private static List<CellRef> figures(FormVersion version) {
        return FormLayout.of(version).tables().stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(List::stream)
                .flatMap(cell -> Stream.ofNullable(cell.figure()))
                .toList();
    }
}
