package org.yangguang.requests.web;

import java.util.List;
import org.yangguang.requests.persistence.AlikeGroupLine;
import org.yangguang.requests.persistence.CampaignFigures.Line;
import org.yangguang.shared.web.FormState;

/**
 * A group of alike texts, before it is made a campaign.
 *
 * @param due the days to answer by, empty while nothing is received
 * @param leads who may lead it, as options of a select
 * @param campaigns open campaigns that it could be put into
 */
public record CampaignGroupPage(
        AlikeGroupLine line,
        String due,
        AlikeTextsCard texts,
        List<String> leads,
        List<Line> campaigns,
        boolean mayMake,
        FormState form) {}
