/** Who may do what (用户与权限): accounts, sign-in, sessions, tokens, roles and their permissions. */
@ApplicationModule(
        displayName = "用户与权限",
        allowedDependencies = {"audit", "org"})
@NullMarked
package org.yangguang.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
