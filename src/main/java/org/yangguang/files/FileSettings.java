package org.yangguang.files;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings below {@code yangguang.files}.
 *
 * @param maxSize the largest single file that is kept
 */
@ConfigurationProperties("yangguang.files")
record FileSettings(@DefaultValue("200MB") DataSize maxSize) {}
