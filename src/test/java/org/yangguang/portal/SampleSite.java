package org.yangguang.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.yangguang.items.ItemChannel;
import org.yangguang.items.ItemImports;
import org.yangguang.items.PastItem;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.org.AgencyKind;
import org.yangguang.org.Contact;

/** A site with something to read, for tests of public pages. */
public final class SampleSite {

    static final String TITLE = "关于印发《泰安市创业担保贷款实施办法》的通知";

    private SampleSite() {}

    /** The agency of the site, with items; made once. */
    public static Agency in(ApplicationContext context) {
        var agencies = context.getBean(Agencies.class);
        var agency =
                agencies.main()
                        .orElseGet(
                                () ->
                                        agencies.create(
                                                "113709000000000002",
                                                "泰安市人力资源和社会保障局",
                                                "泰安市人社局",
                                                AgencyKind.DEPARTMENT,
                                                Optional.empty(),
                                                new Contact(
                                                        "政务公开办公室",
                                                        "泰安市东岳大街",
                                                        "271000",
                                                        "工作日 8:30–12:00，13:30–17:30",
                                                        "0538-12333",
                                                        "",
                                                        "",
                                                        "rsj.taian.gov.cn")));
        context.getBean(ItemImports.class)
                .take(
                        agency.id(),
                        List.of(
                                item(TITLE, "行政规范性文件", "泰人社规〔2021〕1号", "2021-12-28"),
                                item("一图读懂：创业担保贷款新政的五个变化", "政策解读", "", "2021-12-28"),
                                item("2021年三季度人力资源市场供求分析", "统计信息", "", "2021-12-20"),
                                item("泰安市人力资源和社会保障事业发展“十四五”规划", "规划计划", "", "2021-12-10"),
                                past(
                                        "2021年第四批稳岗返还企业名单公示",
                                        ItemChannel.SITE_COLUMN,
                                        "公示公告",
                                        "",
                                        "2021-12-24"),
                                past("就业政策问答（一）", ItemChannel.WECHAT, "", "", "2021-11-02")));
        return agency;
    }

    private static PastItem item(String title, String column, String number, String on) {
        return past(title, ItemChannel.DISCLOSURE_COLUMN, column, number, on);
    }

    private static PastItem past(
            String title, ItemChannel channel, String column, String number, String on) {
        return new PastItem(
                title,
                channel,
                column,
                LocalDate.parse(on),
                "",
                number,
                "",
                "",
                "<p>各县（市、区）人力资源和社会保障局、财政局，各有关单位：</p><p>为支持劳动者自主创业，发挥创业带动就业的倍增效应，根据国家和省有关规定，结合我市实际，制定本办法。（示例文本）</p>"
                        + "<p>第一条　本办法所称创业担保贷款，是指以具备规定条件的创业者个人或者小微企业为借款人，由创业担保贷款担保基金提供担保，由经办银行发放，由财政部门给予贴息的贷款业务。</p>",
                "",
                List.of());
    }
}
