package org.yangguang.law.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * S3: every figure in the text that names an item of the tables equals the table. Text and tables
 * may count different things (the government's office, the whole district): only where other
 * figures of the same passage agree with the table is a difference an error; else a person is asked
 * to look.
 */
final class ClaimChecks {

    private static final Pattern ALL_UPHELD =
            Pattern.compile("[^。;；\n]{0,40}(?:均|全部|都)(?:获|被|予以|为)?(?:维持|胜诉)");

    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年");
    private static final Pattern LAST_YEAR = Pattern.compile("去年|同期|上年(?!度?结转)|上一年度?(?!结转)");

    /** In a government's report an office or department that receives is only a part. */
    private static final Pattern ONE_OFFICE =
            Pattern.compile("(?:办公厅|办公室|政府办|局|委)[^，；]{0,6}(?:收到|受理|办理|答复|办结)");

    private final ReportTables tables;
    private final List<Claim> claims;
    private final String text;

    private ClaimChecks(ReportTables tables, String text) {
        this.tables = tables;
        this.text = Compact.of(text);
        this.claims = Claims.read(text);
    }

    static List<Finding> of(ReportTables tables, ReportText text) {
        var checks = new ClaimChecks(tables, text.bodies());
        var findings = new ArrayList<Finding>();
        checks.claims.forEach(claim -> checks.finding(claim).ifPresent(findings::add));
        checks.allUpheld().ifPresent(findings::add);
        return findings;
    }

    private Optional<Finding> finding(Claim claim) {
        if (speaksOfAnotherYear(claim)) {
            return Optional.empty();
        }
        return meant(claim)
                .filter(meant -> !meant.values().contains(claim.value()))
                .map(meant -> different(claim, meant));
    }

    private boolean speaksOfAnotherYear(Claim claim) {
        if (claim.key().startsWith("carried")) {
            return false;
        }
        var years =
                YEAR.matcher(claim.quote())
                        .results()
                        .map(year -> Integer.parseInt(year.group(1)))
                        .toList();
        return LAST_YEAR.matcher(claim.quote()).find()
                || (!years.isEmpty() && tables.year() > 0 && !years.contains(tables.year()));
    }

    /**
     * Where a claim's figure stands in the tables; where a word has two usual meanings, both
     * values.
     */
    private record Meant(String where, String label, List<Long> values) {}

    private Finding different(Claim claim, Meant meant) {
        boolean same = !isNarrower(claim, meant) && isAnchored(claim);
        var found =
                "正文“%s”为 %d，表中“%s”为 %d"
                        .formatted(
                                claim.quote(),
                                claim.value(),
                                meant.label(),
                                meant.values().getFirst());
        return new Finding(
                "S3",
                same ? Severity.ERROR : Severity.WARNING,
                meant.where(),
                same ? found + "，两者应当一致。" : found + "；统计口径可能不同，请人工复核。",
                meant.values().getFirst(),
                claim.value());
    }

    /**
     * Whether the words speak of a part, or say the right figure elsewhere and this one of
     * something else.
     */
    private boolean isNarrower(Claim claim, Meant meant) {
        boolean oneOffice =
                tables.agency().endsWith("政府") && ONE_OFFICE.matcher(claim.quote()).find();
        boolean rightElsewhere =
                claims.stream()
                        .filter(other -> other.key().equals(claim.key()))
                        .anyMatch(other -> meant.values().contains(other.value()));
        return claim.narrower() || oneOffice || rightElsewhere;
    }

    /** Whether the text is known to speak of the same requests (or cases) as the table. */
    private boolean isAnchored(Claim claim) {
        boolean remedy = isRemedy(claim);
        long agreeing =
                claims.stream()
                        .filter(
                                other ->
                                        !other.equals(claim)
                                                && isRemedy(other) == remedy
                                                && other.value() > 0)
                        .filter(
                                other ->
                                        meant(other)
                                                .filter(
                                                        meant ->
                                                                meant.values()
                                                                        .contains(other.value()))
                                                .isPresent())
                        .map(Claim::key)
                        .distinct()
                        .count();
        return agreeing >= (remedy ? 1 : 2);
    }

    private static boolean isRemedy(Claim claim) {
        return claim.key().equals("reconsideration") || claim.key().equals("litigation");
    }

    private Optional<Meant> meant(Claim claim) {
        var requests = tables.requests();
        if (isRemedy(claim)) {
            return tables.remedies().groups().isEmpty()
                    ? Optional.empty()
                    : Optional.of(remedies(claim.key()));
        }
        if (!requests.has(Table3Row.NEW) || !requests.has(Table3Row.TOTAL)) {
            return Optional.empty();
        }
        return switch (claim.key()) {
            case "new" ->
                    Optional.of(
                            new Meant(
                                    "T3-1/tot",
                                    Table3Row.NEW.label(),
                                    List.of(total(Table3Row.NEW), accepted())));
            case "total" ->
                    Optional.of(
                            new Meant(
                                    "T3-3.7/tot",
                                    Table3Row.TOTAL.label(),
                                    List.of(total(Table3Row.TOTAL), total(Table3Row.NEW))));
            case "accepted" ->
                    Optional.of(new Meant("T3-1/tot", "本年新收与上年结转之和", List.of(accepted())));
            case "natural_accepted" -> Optional.of(new Meant("T3-1/nat", "自然人", natural()));
            case "granted_or_partial" ->
                    Optional.of(
                            new Meant(
                                    "T3-3.1/tot",
                                    "予以公开与部分公开之和",
                                    List.of(total(Table3Row.GRANTED) + total(Table3Row.PARTIAL))));
            default -> groupOrRow(claim.key());
        };
    }

    private Meant remedies(String key) {
        boolean review = key.equals("reconsideration");
        long sum =
                Stream.of(Table4Group.values())
                        .filter(group -> group.isLitigation() != review)
                        .mapToLong(group -> tables.remedies().count(group, Table4Result.TOTAL))
                        .sum();
        return new Meant(
                review ? "T4-1/total" : "T4-2/total",
                review ? Table4Group.RECONSIDERATION.label() : Table4Group.LITIGATION_HEADING,
                List.of(sum));
    }

    private Optional<Meant> groupOrRow(String key) {
        var group =
                Stream.of(Table3Group.values())
                        .filter(any -> any.key().equals(key))
                        .map(
                                any ->
                                        new Meant(
                                                code(any),
                                                any.label(),
                                                List.of(tables.requests().count(any))));
        var row =
                Stream.of(Table3Row.values())
                        .filter(
                                any ->
                                        any.key().equals(key)
                                                && tables.requests().has(any)
                                                && any != Table3Row.OTHER_UNDIVIDED)
                        .map(
                                any ->
                                        new Meant(
                                                any.code() + "/tot",
                                                any.label(),
                                                List.of(total(any))));
        return Stream.concat(group, row).findFirst();
    }

    /** The place of a group is that of its rows: T3-3.3. */
    private static String code(Table3Group group) {
        var first = group.rows(FormVersion.FORM_2021).getFirst().code();
        return first.substring(0, first.lastIndexOf('.'));
    }

    private long total(Table3Row row) {
        return tables.requests().count(row, ApplicantColumn.TOTAL);
    }

    private long accepted() {
        return total(Table3Row.NEW) + total(Table3Row.CARRIED_IN);
    }

    private List<Long> natural() {
        long received = tables.requests().count(Table3Row.NEW, ApplicantColumn.NATURAL_PERSON);
        return List.of(
                received
                        + tables.requests()
                                .count(Table3Row.CARRIED_IN, ApplicantColumn.NATURAL_PERSON),
                received);
    }

    /** "均获维持" cannot be said while cases are pending or were corrected. */
    private Optional<Finding> allUpheld() {
        var matcher = ALL_UPHELD.matcher(text);
        if (!matcher.find()
                || !(matcher.group().contains("复议") || matcher.group().contains("诉讼"))) {
            return Optional.empty();
        }
        long pending = sum(Table4Result.PENDING);
        long corrected = sum(Table4Result.CORRECTED);
        if (pending + corrected == 0) {
            return Optional.empty();
        }
        boolean same =
                claims.stream()
                        .filter(ClaimChecks::isRemedy)
                        .anyMatch(
                                claim ->
                                        meant(claim)
                                                .filter(
                                                        meant ->
                                                                meant.values()
                                                                        .contains(claim.value()))
                                                .isPresent());
        return Optional.of(
                new Finding(
                        "S3",
                        same ? Severity.ERROR : Severity.WARNING,
                        "T4",
                        "正文称“%s”，表四有尚未审结 %d 件、结果纠正 %d 件，两者不符。"
                                .formatted(Compact.shown(matcher.group()), pending, corrected),
                        0L,
                        pending + corrected));
    }

    private long sum(Table4Result result) {
        return Stream.of(Table4Group.values())
                .mapToLong(group -> tables.remedies().count(group, result))
                .sum();
    }
}
