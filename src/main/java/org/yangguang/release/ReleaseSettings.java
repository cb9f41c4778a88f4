package org.yangguang.release;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings below {@code yangguang.release}.
 *
 * @param algorithm with what the public log is signed; another one than before makes a new key,
 *     which the old one vouches for
 * @param catchUp whether this node puts entries under the tree that are not under it yet
 */
@ConfigurationProperties("yangguang.release")
record ReleaseSettings(
        @DefaultValue("ed25519") SignatureAlgorithm algorithm,
        @DefaultValue("true") boolean catchUp) {}
