/** What is attached to records (附件): each content kept once, named by its fingerprint. */
@ApplicationModule(
        displayName = "附件",
        allowedDependencies = {})
@NullMarked
package org.yangguang.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
