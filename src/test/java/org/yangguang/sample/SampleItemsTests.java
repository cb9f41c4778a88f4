package org.yangguang.sample;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yangguang.items.PastItem;

class SampleItemsTests {

    private final List<PastItem> items =
            new SampleItems(SampleCatalogue.rows())
                    .besides(SampleHighlight.all().stream().map(h -> h.asItem(List.of())).toList());

    @Test
    void thereAreAsManyPublicationsAsTheReportNames() {
        assertThat(items).hasSize(2112);
    }

    @Test
    void noTwoPublicationsShareAKey() {
        var keys = items.stream().collect(groupingBy(PastItem::key, counting()));
        assertThat(keys).hasSize(2112);
    }

    @Test
    void allOfThemFallIntoTheYearAndSayThatTheyAreSamples() {
        assertThat(items)
                .allSatisfy(
                        item -> {
                            assertThat(item.publishedOn().getYear()).isEqualTo(2021);
                            assertThat(item.title()).contains("示例");
                            assertThat(item.body()).contains("示例文本");
                        });
    }
}
