package org.yangguang.report.doctor.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yangguang.report.doctor.source.Line;
import org.yangguang.report.doctor.source.SourceDocument;

/** Titles as agencies write them. */
class TitleReaderTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "青石市财政局2023年政府信息公开工作年度报告|青石市财政局|2023",
                "青石市财政局2023年度政府信息公开工作年度报告|青石市财政局|2023",
                "2023年青石市财政局政府信息公开工作年度报告|青石市财政局|2023",
                "2023年度青石市财政局政府信息公开年度报告|青石市财政局|2023",
                "青石市财政局关于2023年政府信息公开工作情况的报告|青石市财政局|2023",
                "青石市财政局政府信息公开工作年度报告（2023年度）|青石市财政局|2023",
                "青石市财政局/2023年政府信息公开工作年度报告|青石市财政局|2023",
                "青石市财政局/2023年政府信息公开工作/年度报告|青石市财政局|2023",
                "青石市财政局二〇二三年政府信息公开工作年度报告|青石市财政局|2023",
                "# 临河县2022年政府信息公开工作年度报告|临河县人民政府|2022",
                "首页 > 公开 > 年报/2018年政府信息公开工作年度报告/临河县教育局2022年政府信息公开工作年度报告|临河县教育局|2022",
                "２０２４年东岭市卫健委政府信息公开工作年度报告|东岭市卫生健康委员会|2024",
                "2024年 青石市 财政局 政府信息公开工作年度报告|青石市财政局|2024",
                "青石市财政局2023年政府信息公开年报|青石市财政局|2023"
            })
    void readsAgencyAndYear(String lines, String agency, int year) {
        var title = read(List.of(), lines);
        assertThat(title.agency()).isEqualTo(agency);
        assertThat(title.year()).isEqualTo(year);
    }

    @Test
    void takesThePageTitleWhenTheTextHasNone() {
        var title = read(List.of("东岭市财政局2021年政府信息公开工作年度报告_政府信息公开年报_东岭市人民政府网"), "信息来源：办公室");
        assertThat(title.agency()).isEqualTo("东岭市财政局");
        assertThat(title.year()).isEqualTo(2021);
    }

    @Test
    void takesThePeriodWhenThereIsNoTitle() {
        var title = read(List.of(), "本报告由东岭市财政局根据条例编制，统计期限自2020年1月1日起至2020年12月31日止。");
        assertThat(title.agency()).isEqualTo("东岭市财政局");
        assertThat(title.year()).isEqualTo(2020);
    }

    private static TitleReader.Title read(List<String> titles, String text) {
        var lines = Stream.of(text.split("/", -1)).map(Line::loose).toList();
        return TitleReader.read(new SourceDocument(lines, titles), -1);
    }
}
