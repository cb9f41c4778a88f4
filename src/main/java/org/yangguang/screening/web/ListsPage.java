package org.yangguang.screening.web;

import java.util.List;

/** All lists, with how many entries each has. */
public record ListsPage(List<Line> lists) {

    /** One list. */
    public record Line(String name, String url, int words) {}
}
