package org.yangguang.requests.web;

import java.util.List;
import org.yangguang.jobs.JobProgress;
import org.yangguang.letters.LetterKind;
import org.yangguang.letters.LettersTogether;
import org.yangguang.requests.domain.Campaign;
import org.yangguang.requests.persistence.CampaignFigures.Figures;
import org.yangguang.requests.persistence.CampaignFigures.Often;
import org.yangguang.shared.web.FormState;

/**
 * A campaign at the desk.
 *
 * @param lead the name of who leads it
 * @param received the days of receipt, from the first to the last
 * @param due the days to answer by
 * @param runs jobs that work on it or worked on it, the latest first
 * @param letters batches of letters to its cases
 * @param writable letters that can be written to all its cases now
 * @param returned which form came back, empty for none
 */
public record CampaignPage(
        Campaign campaign,
        String lead,
        Figures figures,
        String received,
        String due,
        AlikeTextsCard texts,
        AssessedCard assessed,
        List<Often> often,
        List<JobProgress> runs,
        List<LettersTogether.Line> letters,
        List<LetterKind> writable,
        List<String> leads,
        boolean mayRegister,
        boolean mayClose,
        String returned,
        FormState form) {

    public String url() {
        return "/desk/campaigns/" + campaign.id();
    }

    /** The form of a deed: as it came back, or empty. */
    public FormState form(String deed) {
        return returned.equals(deed) ? form : FormState.empty();
    }
}
