package org.yangguang.requests.bundle;

import java.time.Instant;
import java.util.ArrayList;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.print.Paper;

/** What stands on the cover (封面). */
record BundleCover(
        String agency,
        String number,
        String applicant,
        String receivedOn,
        String use,
        boolean masked,
        Instant at) {

    String title() {
        return "政府信息公开申请案卷（" + number + "）";
    }

    String day() {
        return ChinaTime.dateOf(at).toString();
    }

    Paper sheet() {
        var lines = new ArrayList<String>();
        lines.add(agency);
        lines.add("登记号 " + number);
        lines.add("申请人 " + applicant);
        lines.add("收到申请之日 " + receivedOn);
        if (!use.isBlank()) {
            lines.add("用途：" + use);
        }
        if (masked) {
            lines.add("副本：已隐去第三方个人信息");
        }
        lines.add("制作日期 " + day());
        return Paper.cover("政府信息公开申请案卷", lines);
    }
}
