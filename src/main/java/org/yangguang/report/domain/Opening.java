package org.yangguang.report.domain;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yangguang.law.report.ReportSection;

/**
 * The words before the first part: ground in law, the parts, the period, where to find the report
 * and whom to ask. The list of parts is made from the headings, so that both agree.
 *
 * @param agency the agency's full name
 * @param website where the electronic copy lies, empty when unknown
 * @param contact what to write after 联系, for example 地址：… ；邮编：…
 */
public record Opening(String agency, int year, String website, List<String> contact) {

    public String text() {
        var parts =
                Stream.of(ReportSection.values())
                        .map(ReportSection::title)
                        .collect(Collectors.joining("；"));
        return """
                根据《中华人民共和国政府信息公开条例》，特向社会公布%d年度本机关政府信息公开工作年度报告。全文包括%s。
                报告中所列数据的统计期限自%d年1月1日起至%d年12月31日止。%s如对本报告有任何疑问，请与%s联系%s。
                """
                .formatted(year, parts, year, year, copy(), agency, address());
    }

    private String copy() {
        return website.isEmpty() ? "" : "报告的电子版可在本机关网站“%s”（%s）下载。".formatted(agency, website);
    }

    private String address() {
        return contact.isEmpty() ? "" : "（" + String.join("；", contact) + "）";
    }
}
