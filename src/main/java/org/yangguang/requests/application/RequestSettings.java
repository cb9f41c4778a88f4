package org.yangguang.requests.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings below {@code yangguang.requests}.
 *
 * @param submissionsPerMinute how many submissions one address may send in a minute; the right to
 *     ask is not to be throttled, so this only stops floods
 * @param takeBack how long a submission can be taken back or changed at once; a convention after
 *     the design rules for elderly mode (适老化：提交后十分钟内可以撤回)
 * @param largestFile the largest single attachment
 * @param allFiles the attachments of one submission together
 * @param manyRead of how many cases one person may read personal data in an hour before the auditor
 *     is told; a convention
 * @param recordCorrectionDays working days to answer a request to correct a record; 条例第四十一条 names
 *     none
 * @param applicantsToPublish how many applicants for the same information make the program suggest
 *     that it be published (条例第四十四条 says 多个); 0 for never
 * @param publicationSuggestionDays working days to decide on such a suggestion; 条例第四十四条 says 及时
 */
@ConfigurationProperties("yangguang.requests")
public record RequestSettings(
        @DefaultValue("6000") int submissionsPerMinute,
        @DefaultValue("10m") Duration takeBack,
        @DefaultValue("50MB") DataSize largestFile,
        @DefaultValue("50MB") DataSize allFiles,
        @DefaultValue("50") int manyRead,
        @DefaultValue("20") int recordCorrectionDays,
        @DefaultValue("2") int applicantsToPublish,
        @DefaultValue("20") int publicationSuggestionDays) {

    public RequestSettings {
        requireDays("record-correction-days", recordCorrectionDays);
        requireDays("publication-suggestion-days", publicationSuggestionDays);
        if (applicantsToPublish < 0 || applicantsToPublish == 1) {
            throw new IllegalArgumentException(
                    "yangguang.requests.applicants-to-publish must be 0 or 2 and more, is "
                            + applicantsToPublish);
        }
    }

    private static void requireDays(String setting, int days) {
        if (days < 1 || days > 250) {
            throw new IllegalArgumentException(
                    "yangguang.requests." + setting + " must be 1 to 250, is " + days);
        }
    }
}
