package org.yangguang.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class VerifyLogCommandTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SignedLog SIGNER = SignedLog.with(SignatureAlgorithm.ED25519);
    private static final List<LogEntry> LOG = LogVerificationTests.chain(9);

    @TempDir Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void aSoundLogEndsWithZero() throws IOException {
        assertThat(verify(json(LogVerificationTests.chain(3)))).isZero();
        assertThat(text()).contains("公开日志完好", "核对 3 条");
    }

    @Test
    void anAlteredLogEndsWithOneAndNamesTheEntry() throws IOException {
        var altered = json(LogVerificationTests.chain(3)).replace("标题2", "标题二");
        assertThat(verify(altered)).isOne();
        assertThat(text()).contains("第 2 条：内容被改动", "1 处问题");
    }

    @Test
    void aCutLogIsFoundByTheKeptHead() throws IOException {
        var entries = LogVerificationTests.chain(3);
        var kept = entries.getLast().head();
        var cut = json(entries.subList(0, 2));
        assertThat(verify(cut, "--head", kept.number() + ":" + kept.hash())).isOne();
        assertThat(text()).contains("第 3 条：与留存的日志末端");
    }

    @Test
    void aStretchOfTheLogIsCheckedAsOne() throws IOException {
        assertThat(verify(json(LogVerificationTests.chain(5).subList(2, 5)))).isZero();
        assertThat(text()).contains("从第 3 条开始");
    }

    @Test
    void whatIsNoLogEndsWithTwo() throws IOException {
        assertThat(verify("这不是日志")).isEqualTo(2);
        assertThat(verify("[]")).isEqualTo(2);
        assertThat(text()).contains("无法读取", "没有日志条目");
    }

    @Test
    void aWholeLogIsCheckedByItsSignedHead() throws IOException {
        assertThat(verify(saved(LOG))).isZero();
        assertThat(text())
                .contains("公开日志完好：核对 9 条", "树根 9:" + SIGNER.head(LOG).root())
                .contains("日志自带的公钥编号 " + SIGNER.key().id());
    }

    @Test
    void aChangedEntryIsFound() throws IOException {
        assertThat(verify(saved(LOG).replace("标题4", "标题四"))).isOne();
        assertThat(text()).contains("第 4 条：内容被改动", "前 9 条：与签名的树根");
    }

    @Test
    void aHistoryThatWasRewrittenBehindAChangeIsFound() throws IOException {
        assertThat(verify(saved(SIGNER.head(LOG), SignedLog.rewritten(LOG, 4)))).isOne();
        assertThat(text()).contains("前 9 条：与签名的树根");
    }

    @Test
    void aDeletedEntryIsFound() throws IOException {
        var less = new ArrayList<>(LOG);
        less.remove(4);
        assertThat(verify(saved(SIGNER.head(LOG), less))).isOne();
        assertThat(text()).contains("第 6 条：编号不连续", "第 6 条：与上一条的链接断开");
    }

    @Test
    void exchangedEntriesAreFound() throws IOException {
        var exchanged = new ArrayList<>(LOG);
        exchanged.add(2, exchanged.remove(3));
        assertThat(verify(saved(SIGNER.head(LOG), exchanged))).isOne();
        assertThat(text()).contains("编号不连续", "前 9 条：与签名的树根");
    }

    @Test
    void aCutLogIsFoundByTheHeadThatCameWithIt() throws IOException {
        assertThat(verify(saved(SIGNER.head(LOG), LOG.subList(0, 8)))).isOne();
        assertThat(text()).contains("前 9 条：与签名的树根");
    }

    @Test
    void aCutLogThatWasSignedAgainIsFoundByAKeptHead() throws IOException {
        var kept = file("kept.json", JSON.writeValueAsString(SIGNER.head(LOG)));
        var cut = LOG.subList(0, 8);
        assertThat(verify(saved(cut), "--head", kept)).isOne();
        assertThat(text()).contains("第 9 条：与留存的日志末端");
    }

    @Test
    void aForkedHistoryIsFoundByAKeptRoot() throws IOException {
        var mine = SIGNER.sign(LOG.subList(0, 6));
        var other = SignedLog.rewritten(LOG, 3);
        assertThat(verify(saved(other), "--head", "6:" + mine.root())).isOne();
        assertThat(text()).contains("第 6 条：与留存的日志末端 " + mine.root());
        assertThat(verify(saved(LOG), "--head", "6:" + mine.root())).isZero();
    }

    /** Two heads for one size, both signed: the signer told two people two things. */
    @Test
    void twoSignedHeadsOfOneSizeShowAFork() throws IOException {
        var mine = file("mine.json", JSON.writeValueAsString(SIGNER.head(LOG)));
        var other = SIGNER.head(SignedLog.rewritten(LOG, 3));
        var yours = file("yours.json", JSON.writeValueAsString(other));
        assertThat(verify(keys(), "--head", mine, "--head", yours)).isEqualTo(2);
        assertThat(verify(keys() + JSON.writeValueAsString(other), "--head", mine)).isOne();
        assertThat(text()).contains("前 9 条：历史出现分叉");
    }

    @Test
    void keptHeadsAreJoinedByAProofOfConsistency() throws IOException {
        var mine = file("mine.json", JSON.writeValueAsString(SIGNER.head(LOG.subList(0, 5))));
        var yours = file("yours.json", JSON.writeValueAsString(SIGNER.head(LOG)));
        var proof = consistency(LOG.subList(0, 5), LOG);
        assertThat(verify(keys() + proof, "--head", mine, "--head", yours)).isZero();
        assertThat(text()).contains("证明成立：核对 1 份证明");

        var forked = SignedLog.rewritten(LOG, 3);
        var fork = consistency(forked.subList(0, 5), forked);
        assertThat(verify(keys() + fork, "--head", mine, "--head", yours)).isOne();
        var mended = proof.replace(LOG.getFirst().entryHash().hex(), "0".repeat(64));
        assertThat(
                        verify(
                                keys() + mended.replaceFirst("\"path\":\\[\"..", "\"path\":[\"00"),
                                "--head",
                                mine))
                .isOne();
        assertThat(text()).contains("前 5 条：历史出现分叉");
    }

    @Test
    void theProofOfOneEntryIsCheckedAlone() throws IOException {
        var proof = SIGNER.prove(LOG, 3);
        var json = JSON.writeValueAsString(LogJson.InclusionJson.of(proof, SIGNER.head(LOG)));
        assertThat(verify(keys() + json)).isZero();
        assertThat(verify(keys() + json.replace("标题3", "标题三"))).isOne();
        assertThat(text()).contains("第 3 条：收录证明不成立");
    }

    @Test
    void onlyTheTrustedKeyCounts() throws IOException {
        var pem = file("key.pem", SIGNER.key().pem());
        assertThat(verify(saved(LOG), "--key", pem)).isZero();
        assertThat(verify(saved(LOG), "--key", SIGNER.key().id())).isZero();
        assertThat(verify(saved(LOG), "--key", "0".repeat(64))).isOne();
        assertThat(text()).contains("签名的密钥 " + SIGNER.key().id() + " 不在可信之列");
        var stranger = SignedLog.with(SignatureAlgorithm.SM2);
        assertThat(verify(saved(LOG), "--key", file("sm2.pem", stranger.key().pem()))).isOne();
    }

    @Test
    void aSignatureThatIsNotTheSignersIsFound() throws IOException {
        var head = JSON.writeValueAsString(SIGNER.head(LOG));
        var forged =
                head.replace("\"at\":\"2021-03-02T04:00:00Z\"", "\"at\":\"2021-03-03T04:00:00Z\"");
        assertThat(forged).isNotEqualTo(head);
        assertThat(verify(keys() + forged + entries(LOG))).isOne();
        assertThat(text()).contains("前 9 条：树头的签名不对");
    }

    @Test
    void saysHowItIsUsed() {
        var stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        for (var args :
                List.of(
                        new String[] {},
                        new String[] {"a.json", "b.json"},
                        new String[] {"a.json", "--head"},
                        new String[] {"a.json", "--entry", "first"},
                        new String[] {"a.json", "--colour", "red"})) {
            assertThat(VerifyLogCommand.run(args, InputStream.nullInputStream(), stream, stream))
                    .isEqualTo(2);
        }
        assertThat(text()).contains("用法");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static String saved(List<LogEntry> entries) {
        return saved(SIGNER.head(entries), entries);
    }

    private static String saved(LogJson.HeadJson head, List<LogEntry> entries) {
        return keys() + JSON.writeValueAsString(head) + entries(entries);
    }

    private static String keys() {
        return JSON.writeValueAsString(LogJson.KeyJson.of(SIGNER.key())) + "\n";
    }

    private static String entries(List<LogEntry> entries) {
        return entries.stream()
                .map(entry -> "\n" + JSON.writeValueAsString(LogEntryJson.of(entry)))
                .collect(Collectors.joining());
    }

    private static String consistency(List<LogEntry> earlier, List<LogEntry> later) {
        var proof = SignedLog.continued(earlier, later);
        return JSON.writeValueAsString(LogJson.ConsistencyJson.of(proof));
    }

    private int verify(String json, String... more) throws IOException {
        var file = Files.writeString(folder.resolve("log.json"), json);
        var args = new String[more.length + 1];
        args[0] = file.toString();
        System.arraycopy(more, 0, args, 1, more.length);
        var stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return VerifyLogCommand.run(args, InputStream.nullInputStream(), stream, stream);
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static String json(List<LogEntry> entries) {
        return JsonMapper.shared()
                .writeValueAsString(
                        new LogJson.EntriesJson(
                                entries.getFirst().number(),
                                entries.getLast().number(),
                                SIGNER.head(entries),
                                entries.stream().map(LogEntryJson::of).toList()));
    }
}
