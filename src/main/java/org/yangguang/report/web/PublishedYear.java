package org.yangguang.report.web;

/** A line in the public list of reports. */
public record PublishedYear(int year, String publishedOn) {

    public String url() {
        return "/reports/" + year;
    }
}
