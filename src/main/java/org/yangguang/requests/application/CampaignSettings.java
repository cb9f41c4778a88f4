package org.yangguang.requests.application;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings below {@code yangguang.requests.campaigns}; what counts as a campaign is a convention.
 *
 * @param likeness how like texts must be to be shown as one group, in a hundred, not below 60
 * @param least how many must wait for the desk to show a group
 */
@ConfigurationProperties("yangguang.requests.campaigns")
public record CampaignSettings(@DefaultValue("70") int likeness, @DefaultValue("5") int least) {}
