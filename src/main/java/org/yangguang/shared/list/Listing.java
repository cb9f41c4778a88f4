package org.yangguang.shared.list;

import java.util.List;

/** One page of a list's rows and how many there are in all. */
public record Listing<T>(List<T> rows, long total) {}
