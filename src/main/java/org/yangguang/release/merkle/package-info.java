/**
 * The tree of hashes over the public log (默克尔树), as RFC 6962 and RFC 9162 describe it: plain
 * calculation over fingerprints, which knows neither database nor framework.
 */
@NullMarked
package org.yangguang.release.merkle;

import org.jspecify.annotations.NullMarked;
