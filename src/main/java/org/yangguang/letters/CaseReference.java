package org.yangguang.letters;

import java.util.UUID;

/**
 * The case that a letter belongs to, as far as letters know it.
 *
 * @param kind who keeps the case, for example {@code request}
 * @param number what people call it, for example its registration number (登记号)
 */
public record CaseReference(String kind, UUID id, String number) {}
