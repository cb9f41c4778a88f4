package org.yangguang.sample;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yangguang.items.ItemChannel;
import org.yangguang.items.PastItem;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.org.Agency;
import org.yangguang.org.AgencyId;
import org.yangguang.org.AgencyKind;
import org.yangguang.org.Contact;

class SampleItemsTests {

    private static final List<String> UNITS = List.of("市社会保险事业中心", "市公共就业和人才服务中心");

    private final SampleItems made =
            new SampleItems(SampleCatalogue.rows(), WorkingCalendar.published());
    private final List<PastItem> items = made.ofBureau(written(""));

    @Test
    void thereAreAsManyPublicationsAsTheReportNames() {
        assertThat(items.stream().collect(groupingBy(PastItem::channel, counting())))
                .containsEntry(ItemChannel.DISCLOSURE_COLUMN, 930L)
                .containsEntry(ItemChannel.SITE_COLUMN, 330L)
                .containsEntry(ItemChannel.WECHAT, 706L)
                .containsEntry(ItemChannel.WEIBO, 146L);
        assertThat(items).hasSize(2112);
    }

    @Test
    void noTwoPublicationsShareAKey() {
        var keys = items.stream().collect(groupingBy(PastItem::key, counting()));
        assertThat(keys).hasSize(2112);
    }

    @Test
    void allOfThemFallIntoTheYearAndSayThatTheyAreSamples() {
        var all = Stream.concat(items.stream(), UNITS.stream().flatMap(this::ofUnit)).toList();
        assertThat(all).hasSizeGreaterThan(2200);
        assertThat(all)
                .allSatisfy(
                        item -> {
                            assertThat(item.publishedOn().getYear()).isEqualTo(2021);
                            assertThat(item.title()).contains("示例");
                            assertThat(item.body()).contains("示例文本");
                        });
    }

    @Test
    void eachAffiliatedUnitHasSeveralColumnsOfItsOwn() {
        assertThat(UNITS)
                .allSatisfy(
                        unit ->
                                assertThat(ofUnit(unit).map(PastItem::column).distinct())
                                        .contains("招聘公告")
                                        .hasSizeGreaterThan(7));
    }

    @Test
    void whatIsWrittenOutStandsFirst() {
        var newest =
                items.stream()
                        .filter(item -> item.channel() == ItemChannel.DISCLOSURE_COLUMN)
                        .sorted(Comparator.comparing(PastItem::publishedOn).reversed())
                        .limit(7);
        assertThat(newest).allMatch(item -> written("").contains(item));
        assertThat(items)
                .filteredOn(item -> item.publishedOn().isAfter(LocalDate.of(2021, 12, 17)))
                .hasSizeGreaterThan(12);
    }

    private Stream<PastItem> ofUnit(String name) {
        return made.ofUnit(agency(name), written(name)).stream();
    }

    private static List<PastItem> written(String unit) {
        return SampleHighlight.all().stream()
                .filter(highlight -> highlight.unit().equals(unit))
                .map(highlight -> highlight.asItem(agency(unit), List.of()))
                .toList();
    }

    private static Agency agency(String name) {
        return new Agency(
                AgencyId.of("00000000-0000-4000-8000-000000000001"),
                "SAMPLE",
                name,
                name,
                AgencyKind.AFFILIATED_UNIT,
                Optional.empty(),
                Contact.unknown());
    }
}
