package org.yangguang.screening.web;

import org.yangguang.shared.list.ListPage;
import org.yangguang.shared.web.FormState;

/**
 * One list, and the form by which many words are taken at once.
 *
 * @param upload what was wrong with the file that was sent
 */
public record WordListPage(String list, String address, ListPage words, FormState upload) {}
