package org.yangguang.letters.application;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AnnexSettings.class, LetterRetention.class, OnlineSettings.class})
class LetterConfiguration {}
