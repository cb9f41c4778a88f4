package org.yangguang.portal.web;

import java.util.List;

/** One year's figures by channel. */
public record YearBars(int year, List<Bar> bars) {}
