package org.yangguang.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.yangguang.YangguangTest;
import org.yangguang.identity.People;
import org.yangguang.letters.domain.LetterNumber;
import org.yangguang.letters.domain.Letters;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;

/** Document numbers have neither gaps nor twins, whoever asks and whatever fails. */
@YangguangTest
class LetterNumbersTests {

    private static final String SERIES = "示例公开";

    @Autowired Letters letters;
    @Autowired Agencies agencies;
    @Autowired TransactionTemplate transaction;

    private Agency agency;

    @BeforeEach
    void anAgencyOfItsOwn() {
        agency = People.agency(agencies);
    }

    @Test
    void startEachYearAndEachSeriesWithOne() {
        assertThat(next(2021)).isEqualTo(1);
        assertThat(next(2021)).isEqualTo(2);
        assertThat(next(2022)).isEqualTo(1);
        LetterNumber other = transaction.execute(_ -> letters.nextNumber(agency.id(), "示例发", 2021));
        assertThat(other).isEqualTo(new LetterNumber("示例发", 2021, 1));
    }

    @Test
    void areGivenToTheNextWhenALetterWasNotIssued() {
        assertThat(next(2021)).isEqualTo(1);
        assertThatThrownBy(
                        () ->
                                transaction.executeWithoutResult(
                                        _ -> {
                                            letters.nextNumber(agency.id(), SERIES, 2021);
                                            throw new IllegalStateException("stopped here");
                                        }))
                .hasMessage("stopped here");
        assertThat(next(2021)).isEqualTo(2);
    }

    @Test
    void haveNoGapsAndNoTwinsWhenManyIssueAtOnce() throws Exception {
        int letters = 40;
        var start = new CyclicBarrier(8);
        try (var signers = Executors.newFixedThreadPool(8)) {
            var issuing =
                    IntStream.range(0, 8)
                            .<Callable<ArrayList<Integer>>>mapToObj(
                                    signer ->
                                            () -> {
                                                start.await();
                                                var mine = new ArrayList<Integer>();
                                                for (int i = 0; i < letters / 8; i++) {
                                                    failed(signer % 2 == 0);
                                                    mine.add(next(2021));
                                                }
                                                return mine;
                                            })
                            .toList();
            var given = new ArrayList<Integer>();
            for (var one : signers.invokeAll(issuing)) {
                given.addAll(one.get());
            }
            assertThat(given)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, letters).boxed().toList());
        }
    }

    @Test
    void letTheNextWaitUntilTheFirstIsIssuedOrNot() throws Exception {
        var taken = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var two = Executors.newFixedThreadPool(2)) {
            var first =
                    two.submit(
                            () ->
                                    transaction.execute(
                                            status -> {
                                                numbered();
                                                taken.countDown();
                                                awaited(goOn);
                                                status.setRollbackOnly();
                                                return 0;
                                            }));
            taken.await();
            var second = two.submit(() -> next(2021));
            goOn.countDown();
            first.get();
            assertThat(second.get()).isEqualTo(1);
        }
    }

    private void failed(boolean fails) {
        if (fails) {
            transaction.executeWithoutResult(
                    status -> {
                        numbered();
                        status.setRollbackOnly();
                    });
        }
    }

    private LetterNumber numbered() {
        return letters.nextNumber(agency.id(), SERIES, 2021);
    }

    private int next(int year) {
        LetterNumber number =
                transaction.execute(_ -> letters.nextNumber(agency.id(), SERIES, year));
        return number.running();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
