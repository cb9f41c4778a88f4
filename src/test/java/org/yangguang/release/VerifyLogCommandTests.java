package org.yangguang.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class VerifyLogCommandTests {

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
        assertThat(text()).contains("文件从第 3 条开始");
    }

    @Test
    void whatIsNoLogEndsWithTwo() throws IOException {
        assertThat(verify("这不是日志")).isEqualTo(2);
        assertThat(verify("[]")).isEqualTo(2);
        assertThat(text()).contains("无法读取", "没有日志条目");
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
                        new LogApi.EntriesJson(
                                entries.getFirst().number(),
                                entries.getLast().number(),
                                LogApi.HeadJson.of(entries.getLast().head()),
                                entries.stream().map(LogEntryJson::of).toList()));
    }
}
