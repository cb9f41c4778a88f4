package org.yangguang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The disclosure office (政府信息公开工作机构) brings in its ledger and opens the report of the year. */
@BrowserTest
class OfficeJourneyTests {

    private static final String LEDGER =
            """
            登记号,收到日期,申请人类型,申请人,所需信息,办结日期,办理结果
            2023-0001,2023-03-06,自然人,示例甲,2022年度稳岗返还企业名单（示例）,2023-03-20,予以公开
            2023-0002,2023-02-30,自然人,示例乙,本人参保缴费记录（示例）,2023-04-10,属于行政查询事项
            """;

    @Test
    void aLedgerIsMendedImportedAndCounted(Visitors visitors) {
        var office = visitors.signedIn("disclosure");
        offers(office, LEDGER).sees("共 2 行").meetsNoBarrier();
        var fault = office.page().locator("main tbody tr");
        assertThat(fault.innerText()).contains("3", "收到日期", "2023-02-30", "没有这一天");

        offers(office, LEDGER.replace("2023-02-30", "2023-03-31")).sees("共 2 行");
        office.presses("全部导入").sees("读入 2 行，接受 2 行").meetsNoBarrier();

        office.opens("/desk/reports").follows("2023").isTold("2023年政府信息公开工作年度报告");
        assertThat(office.figure("T3-1/nat")).isEqualTo(2);
        office.opensTheFigure("T3-1/nat").sees("2023-0001").sees("2023-0002").meetsNoBarrier();
        for (var form : new String[] {"DOCX", "PDF", "XLSX"}) {
            assertThat(office.downloads(form)).as(form).isGreaterThan(2_000);
        }
    }

    private static Visitor offers(Visitor office, String ledger) {
        return office.opens("/desk/imports")
                .chooses("台账种类", "依申请公开台账")
                .attaches("台账文件", "2023.csv", ledger)
                .presses("试读并检查")
                .isTold("检查结果");
    }
}
