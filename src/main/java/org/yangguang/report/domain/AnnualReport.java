package org.yangguang.report.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yangguang.law.report.Finding;
import org.yangguang.law.report.FormLayout;
import org.yangguang.law.report.FormTable;
import org.yangguang.law.report.ReportChecks;
import org.yangguang.law.report.ReportSection;
import org.yangguang.law.report.ReportTables;
import org.yangguang.law.report.ReportText;

/**
 * A whole report (政府信息公开工作年度报告): the tables and the words as they are printed.
 *
 * @param opening what stands before the first part, paragraph by paragraph
 * @param texts the words of the parts that are written and not tables, a paragraph a line
 */
public record AnnualReport(ReportTables tables, String opening, Map<ReportSection, String> texts) {

    private static final String NOT_REVIEWED = "本部分文字尚未审签，暂不公开。";

    /** One thing after another, as a printer meets it. */
    public sealed interface Block {

        /** The heading of one of the six parts. */
        record Heading(ReportSection section) implements Block {}

        /** A heading within a part: a paragraph of its own that begins with （一） and has no stop. */
        record Subheading(String text) implements Block {}

        record Paragraph(String text) implements Block {}

        record Table(FormTable form) implements Block {}
    }

    public AnnualReport {
        var copy = new EnumMap<ReportSection, String>(ReportSection.class);
        copy.putAll(texts);
        texts = Collections.unmodifiableMap(copy);
    }

    /** The title's second line; the agency's name is the first. */
    public String title() {
        return tables.year() + "年政府信息公开工作年度报告";
    }

    public String fullTitle() {
        return tables.agency() + title();
    }

    public String text(ReportSection section) {
        return texts.getOrDefault(section, "");
    }

    /** The report from the opening to its end; the title stands before it. */
    public List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        paragraphs(opening).forEach(blocks::add);
        for (var section : ReportSection.values()) {
            blocks.addAll(blocks(section));
        }
        return blocks;
    }

    /** One part with its heading. */
    public List<Block> blocks(ReportSection section) {
        var table =
                FormLayout.of(tables.format()).tables().stream()
                        .filter(form -> form.section() == section)
                        .map(Block.Table::new);
        return Stream.of(Stream.of(new Block.Heading(section)), paragraphs(text(section)), table)
                .<Block>flatMap(part -> part)
                .toList();
    }

    /** The paragraphs of the opening. */
    public List<Block> openingBlocks() {
        return paragraphs(opening).toList();
    }

    private static Stream<Block> paragraphs(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(AnnualReport::of);
    }

    private static Block of(String line) {
        boolean heading = line.startsWith("（") && line.length() <= 60 && !line.contains("。");
        return heading ? new Block.Subheading(line) : new Block.Paragraph(line);
    }

    /** The figures alone, with a line in place of each text that was not reviewed yet. */
    public AnnualReport withoutTexts() {
        var lines = new EnumMap<ReportSection, String>(ReportSection.class);
        texts.keySet().forEach(section -> lines.put(section, NOT_REVIEWED));
        return new AnnualReport(tables, opening, lines);
    }

    /** The words alone, as the checks read them. */
    public ReportText words() {
        var parts =
                Stream.of(ReportSection.values())
                        .map(
                                section ->
                                        new ReportText.Part(
                                                section.heading(), section, joined(text(section))))
                        .toList();
        return new ReportText(fullTitle(), joined(opening), parts, null);
    }

    private static String joined(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining());
    }

    /**
     * What the checks of the law say of this report, with last year's beside it when there is one.
     */
    public List<Finding> findings(@Nullable AnnualReport before) {
        var original = fullTitle() + opening + String.join("", texts.values());
        var findings = new ArrayList<>(ReportChecks.ofReport(tables, words(), original));
        if (before != null) {
            findings.addAll(ReportChecks.ofYears(tables, before.tables()));
            findings.addAll(ReportChecks.ofYears(words(), before.words()));
        }
        findings.sort(Comparator.comparing(Finding::severity));
        return findings;
    }
}
