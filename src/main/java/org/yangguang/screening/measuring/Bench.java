package org.yangguang.screening.measuring;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.yangguang.screening.Part;
import org.yangguang.screening.Place;
import org.yangguang.screening.domain.Circumstances;
import org.yangguang.screening.domain.Segment;
import org.yangguang.screening.domain.checks.Screener;
import org.yangguang.screening.domain.words.Lexicon;
import org.yangguang.screening.domain.words.StarterLists;
import org.yangguang.screening.domain.words.Topic;
import org.yangguang.screening.domain.words.Word;
import org.yangguang.screening.reading.FileScreening;

/**
 * Measures screening for {@code ./yangguang bench}: the labelled set, plain text with 100,000
 * words, a document of fifty pages.
 */
public final class Bench {

    private static final int WORDS = 100_000;
    private static final int ROUNDS = 9;

    private Bench() {}

    /**
     * Prints rows of the table of measurements, and after them the scores of the rules.
     *
     * @param args the labelled set, a plain text, a document of fifty pages
     */
    public static void main(String[] args) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        text(Path.of(args[1]), out);
        document(Path.of(args[2]), out);
        var set = LabelledSet.read(Path.of(args[0]));
        out.println();
        out.println(LabelledSet.table(set.measure(new Screener(Lexicon.of(StarterLists.words())))));
    }

    private static void text(Path file, PrintStream out) throws IOException {
        var words = new ArrayList<>(StarterLists.words());
        words.addAll(made());
        long begun = System.nanoTime();
        var lexicon = Lexicon.of(words);
        long built = (System.nanoTime() - begun) / 1_000_000;
        var screener = new Screener(lexicon);
        var text = Files.readString(file);
        var segments = new ArrayList<Segment>();
        long bytes = 0;
        while (bytes < 20_000_000) {
            for (var line : text.split("\n", -1)) {
                segments.add(Segment.of(Place.of(Part.TEXT, ""), line));
                bytes += line.getBytes(StandardCharsets.UTF_8).length + 1L;
            }
        }
        var rates = new ArrayList<Double>();
        for (int i = 0; i < ROUNDS; i++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            screener.screen(segments, Circumstances.alone(LocalDate.of(2021, 12, 1)));
            long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            rates.add(bytes / (spent / 1e9) / 1e6);
        }
        out.printf(
                "| screening plain text, %,d words in the lists | %.0f MB/s of processor time, the middle of %d | target 20 |%n",
                lexicon.machine().size(), middle(rates), ROUNDS);
        out.printf(
                "| building the automaton of these words | %d ms | once per version of the lists |%n",
                built);
    }

    private static void document(Path file, PrintStream out) throws IOException {
        byte[] content = Files.readAllBytes(file);
        var screener = new Screener(Lexicon.of(StarterLists.words()));
        var times = new ArrayList<Double>();
        for (int i = 0; i < ROUNDS; i++) {
            long before = System.nanoTime();
            FileScreening.of(
                    "材料.docx", content, screener, Circumstances.alone(LocalDate.of(2021, 12, 1)));
            times.add((System.nanoTime() - before) / 1e6);
        }
        out.printf(
                "| screening a DOCX of fifty pages | first %.0f ms, then %.0f ms, the middle of %d | target 2,000 ms |%n",
                times.getFirst(), middle(times), ROUNDS);
    }

    /** Words as common in their signs as the text, so that the automaton has work to do. */
    private static List<Word> made() {
        var random = new Random(7);
        var common =
                "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实";
        var words = new ArrayList<Word>();
        for (int i = 0; i < WORDS; i++) {
            var word = new StringBuilder();
            int length = 2 + random.nextInt(4);
            for (int k = 0; k < length; k++) {
                word.append(
                        k == 0 && random.nextBoolean()
                                ? common.charAt(random.nextInt(common.length()))
                                : (char) (0x4E00 + random.nextInt(3000)));
            }
            words.add(new Word(Topic.WRONG_WORD, word.toString(), "—"));
        }
        return words;
    }

    private static double middle(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }
}
