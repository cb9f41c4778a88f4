package org.yangguang.portal.web;

/** A column with how much it holds; an empty column is not offered (网站不得有空白栏目). */
public record ColumnLink(String name, String url, long count) {}
