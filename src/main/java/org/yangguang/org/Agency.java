package org.yangguang.org;

import java.util.Optional;

/**
 * An agency that makes, keeps and discloses information (行政机关，条例第二条).
 *
 * @param code its unified social credit code (统一社会信用代码)
 * @param shortName what people call it (简称)
 * @param parent the agency it belongs to, for an affiliated unit or a department
 */
public record Agency(
        AgencyId id,
        String code,
        String name,
        String shortName,
        AgencyKind kind,
        Optional<AgencyId> parent,
        Contact contact) {}
