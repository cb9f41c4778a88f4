package org.yangguang;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Each direct package is a module, and uses only what its package-info names. */
class ModularityTests {

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        ApplicationModules.of(Yangguang.class).verify();
    }
}
