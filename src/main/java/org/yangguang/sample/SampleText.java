package org.yangguang.sample;

import java.time.LocalDate;
import org.yangguang.catalogue.CatalogueRow;

/** The text of a made-up publication, from the elements that its catalogue row asks for. */
final class SampleText {

    private SampleText() {}

    static String of(CatalogueRow row, String issuer, LocalDate day) {
        var text = new StringBuilder();
        paragraph(
                text,
                "为方便企业和群众了解“%s”事项，根据%s等规定，现将有关内容公开如下（示例文本，不作为办事依据）。"
                        .formatted(row.detail(), row.basis().replace(";", "、")));
        int n = 0;
        for (String element : row.elements().split(";", -1)) {
            n++;
            text.append("<h2>").append(n).append("．").append(element.strip()).append("</h2>");
            paragraph(text, sentence(row, issuer, element.strip(), day));
        }
        paragraph(text, "咨询电话：12333（工作日 8:30–12:00，13:00–17:00）。");
        paragraph(
                text,
                "%s　%d年%d月%d日"
                        .formatted(
                                issuer, day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
        return text.toString();
    }

    private static String sentence(CatalogueRow row, String issuer, String element, LocalDate day) {
        if (element.contains("电话")) {
            return "泰安市人力资源社会保障电话咨询服务热线 12333，也可到各县（市、区）经办窗口咨询。";
        }
        if (element.contains("材料")) {
            return "有效身份证件或者社会保障卡；能够通过部门间信息共享核验的，不再要求提供纸质材料。";
        }
        if (element.contains("流程")) {
            return "申请、受理、审核、公示、办结；符合条件的，自受理之日起按承诺时限办结。";
        }
        if (element.contains("地点") || element.contains("方式") || element.contains("渠道")) {
            return "可在政务服务大厅人社窗口现场办理，也可通过“爱山东”客户端或者人社服务客户端网上办理。";
        }
        return "关于“%s”中的“%s”，由%s负责公布并及时更新，本期内容截至%d年%d月%d日。"
                .formatted(
                        row.detail(),
                        element,
                        issuer,
                        day.getYear(),
                        day.getMonthValue(),
                        day.getDayOfMonth());
    }

    private static void paragraph(StringBuilder text, String sentence) {
        text.append("<p>").append(sentence).append("</p>");
    }
}
