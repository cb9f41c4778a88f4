package org.yangguang.calendar;

import java.util.List;

/** Open cases whose dates may still move, because a year's arrangement is not published (暂计). */
public record ProvisionalPage(int cases, List<Line> lines) {

    public record Line(String url, String number, String kind, String agency, String dates) {}
}
