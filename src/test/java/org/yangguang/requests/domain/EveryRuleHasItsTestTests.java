package org.yangguang.requests.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Where each row of the state table, each line of the reply table and each fault of daily work is
 * put to the test. Whoever renames or drops such a test is told here.
 */
class EveryRuleHasItsTestTests {

    /** Rows that {@link TransitionTests} does not take step by step. */
    private static final Map<Integer, String> OTHER_ROWS =
            Map.of(
                    2, "requests.SubmissionsAtTheDeskTests#countsNothingBeforeBothSidesConfirm",
                    3, "requests.SubmissionTests#isReceivedOnTheDayBothSidesConfirm",
                    4, "requests.SubmissionTests#losesContactAndFindsItAgain",
                    5, "requests.TrackOnlineTests#deletesWhatIsTakenBackBeforeItIsReceived",
                    18, "requests.domain.TransitionTests#anExtensionNotToldInTimeIsVoid",
                    30, "requests.domain.TransitionTests#aLateCaseIsStillToBeAnswered",
                    32, "remedies.RemediesAtTheDeskTests#knowsTheRequestByNumberAndById",
                    34, "requests.domain.TransitionTests#theYearsEndChangesNothing",
                    35, "requests.domain.TransitionTests#anAmendedArrangementMovesTheDueDate");

    /** What goes wrong in daily work, and the test that shows what happens then. */
    private static final Map<String, String> FAULTS = faults();

    private static Map<String, String> faults() {
        var faults = new LinkedHashMap<String, String>();
        faults.put(
                "an identity number with a wrong check digit, online",
                "requests.SubmissionApiTests#namesEveryFaultyFieldAtOnce");
        faults.put(
                "an identity number with a wrong check digit, at the counter",
                "requests.SubmissionsAtTheDeskTests#refusesImpossibleDaysAndNumbersAtTheCounter");
        faults.put(
                "a receipt in the future, at the desk",
                "requests.RequestsAtTheDeskTests#returnsTheFormWithWhatWasTypedAndWhatIsWrong");
        faults.put(
                "a receipt in the future, over the API",
                "requests.CaseApiTests#namesEveryFaultyFieldOfWhatCameIn");
        faults.put(
                "a receipt before the application arrived",
                "requests.SubmissionTests#isConfirmedOnlyOnceAndNotBeforeItArrived");
        faults.put(
                "an extension after the period or above twenty days",
                "requests.domain.CaseRulesTests#extensionsEndWithThePeriodAndAtTwentyDays");
        faults.put(
                "a second correction notice",
                "requests.domain.CaseRulesTests#asksAgainOnlyForWhatIsStillUnclear");
        faults.put(
                "a consultation after the due date",
                "requests.domain.CaseRulesTests#asksOthersOnlyWhileThePeriodRuns");
        faults.put(
                "a letter without reasons",
                "letters.domain.LetterContentTests#isRefusedWithoutReasons");
        faults.put(
                "a letter without reasons, at the desk",
                "requests.LettersOfARequestTests#aReturnedDraftOpensItAgainAndALetterWithoutReasonsIsRefused");
        faults.put(
                "an outcome that does not fit the questions",
                "requests.LettersOfARequestTests#aLetterThatDoesNotFitTheAssessmentIsNotSubmitted");
        faults.put(
                "an outcome that the case does not bear",
                "requests.domain.CaseRulesTests#decidesNothingThatTheCaseDoesNotBear");
        faults.put(
                "a program named .pdf, an encrypted or a broken PDF",
                "requests.ApplyOnlineTests#refusesFilesThatAreNotWhatTheySay");
        faults.put(
                "the same in a mail",
                "requests.mailbox.MailboxReadingTests#keepsGoodFilesAndNamesTheOthers");
        faults.put(
                "files over fifty megabytes",
                "requests.ApplyOnlineTests#refusesMoreThanFiftyMegabytesAndKeepsTheForm");
        faults.put(
                "a file over two hundred megabytes",
                "requests.LargeUploadTests#isRefusedWithASentenceAndNothingIsKept");
        faults.put(
                "a query code that is guessed",
                "requests.SubmissionApiTests#answersAWrongCodeLikeAnUnknownNumberAndSlowsGuessing");
        faults.put(
                "two officers at one step",
                "requests.RequestsAtTheDeskTests#letsOnlyOneOfTwoOfficersCloseARequest");
        faults.put("two programs at one step", "requests.CaseApiTests#refusesTheSlowerOfTwo");
        faults.put(
                "the mail server away for a day",
                "notice.DispatchTests#losesNothingWhileTheServerIsAwayForADay");
        faults.put(
                "the mail box away for a day",
                "requests.mailbox.MailboxReadingTests#catchesUpAfterTheServerWasAwayAndTellsTheAdministrators");
        faults.put(
                "the program killed while a mail is taken in",
                "requests.mailbox.MailboxReadingTests#takesEachMailOnceThoughKilledAnywhere");
        return faults;
    }

    @Test
    void everyRowOfTheStateTable() {
        var told = new TreeSet<>(TransitionTests.rows().map(TransitionTests.Row::no).toList());
        told.addAll(OTHER_ROWS.keySet());
        assertThat(told).containsExactlyElementsOf(IntStream.rangeClosed(1, 35).boxed().toList());
    }

    @Test
    void everyLineOfTheReplyTable() {
        var lines =
                Stream.of(ReplyTableTests.class.getDeclaredMethods())
                        .flatMap(
                                method ->
                                        AnnotationSupport.findAnnotation(method, CsvSource.class)
                                                .stream())
                        .flatMap(source -> Stream.of(source.value()))
                        .map(line -> line.substring(0, 3));
        assertThat(lines)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 23).mapToObj("R%02d"::formatted).toList());
    }

    @TestFactory
    Stream<DynamicTest> standsWhereItIsSaid() {
        return Stream.concat(
                        OTHER_ROWS.entrySet().stream()
                                .map(row -> Map.entry("row " + row.getKey(), row.getValue())),
                        FAULTS.entrySet().stream())
                .map(one -> dynamicTest(one.getKey(), () -> assertTested(one.getValue())));
    }

    private static void assertTested(String named) {
        var names = named.split("#", 2);
        var type = ReflectionSupport.tryToLoadClass("org.yangguang." + names[0]).toOptional();
        assertThat(type).as(named).isPresent();
        assertThat(
                        Stream.of(type.orElseThrow().getDeclaredMethods())
                                .filter(one -> isTest(one, names[1])))
                .as(named)
                .hasSize(1);
    }

    private static boolean isTest(Method method, String name) {
        return method.getName().equals(name)
                && AnnotationSupport.isAnnotated(method, Testable.class);
    }
}
