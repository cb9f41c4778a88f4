package org.yangguang.identity;

/**
 * Which side of the separation of the three administrators (三员分立, GB/T 22239-2019 8.1.5) a role is
 * on. All roles of one person are on one side.
 */
enum Camp {
    /** The agency's own work (业务). */
    BUSINESS,
    /** System administration (系统管理). */
    SYSTEM,
    /** Granting (安全管理). */
    SECURITY,
    /** Looking on (审计管理). */
    AUDIT
}
