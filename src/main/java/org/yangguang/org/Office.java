package org.yangguang.org;

/**
 * A division of an agency that drafts, searches and answers (科室).
 *
 * @param position order in lists, from 1
 */
public record Office(OfficeId id, AgencyId agency, String name, int position) {}
