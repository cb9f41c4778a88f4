package org.yangguang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files on their way: how far they are, what stops them, and what is too large. */
@BrowserTest
class UploadJourneyTests {

    private static final int BYTES = 8 << 20;
    private static final long TOO_LARGE = 240L << 20;

    @Test
    void showsHowFarItIsAndCanBeCancelledAndTellsWhatIsWrongBesideTheField(
            Visitors visitors, @TempDir Path folder) throws IOException {
        var large = Files.write(folder.resolve("材料.pdf"), new byte[BYTES]);
        var asker = visitors.reader(Screen.PHONE).opens("/apply/new");
        asker.types("第 1 项信息", "2022年度公益性岗位安置人数（示例）");
        var files = asker.page().locator("#material");
        files.setInputFiles(large);
        var wire = asker.page().context().newCDPSession(asker.page());
        sendsPerSecond(wire, BYTES / 500);
        asker.presses("核对").sees("正在上传文件");
        var bar = asker.page().getByRole(AriaRole.PROGRESSBAR);
        assertThat(bar).isVisible();
        asker.meetsNoBarrier().scrollsDownOnly().presses("取消上传").sees("已经取消上传");
        assertThat(asker.page().getByLabel("第 1 项信息")).hasValue("2022年度公益性岗位安置人数（示例）");
        assertThat(files).isFocused();

        sendsPerSecond(wire, -1);
        asker.presses("核对").sees("处需要修改").meetsNoBarrier();
        assertThat(asker.page().locator(".field:has(#material) .fault")).containsText("材料.pdf");
        asker.types("第 1 项信息", "失业保险金发放标准").sees("可能已经公开了");
    }

    /** Larger than anything the server takes: still a page of ours, in words. */
    @Test
    void whatIsTooLargeGetsAPageThatSaysSo(Visitors visitors) throws Exception {
        var address = URI.create(visitors.reader().opens("/apply/new").page().url());
        try (var client = HttpClient.newHttpClient()) {
            var answer =
                    client.send(
                            HttpRequest.newBuilder(address)
                                    .header("Content-Type", "multipart/form-data; boundary=b")
                                    .POST(
                                            HttpRequest.BodyPublishers.fromPublisher(
                                                    HttpRequest.BodyPublishers.ofInputStream(
                                                            Zeros::new),
                                                    TOO_LARGE))
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("上传的文件太大", "site-head");
        }
    }

    private static void sendsPerSecond(CDPSession wire, int bytes) {
        var slow = new JsonObject();
        slow.addProperty("offline", false);
        slow.addProperty("latency", 0);
        slow.addProperty("downloadThroughput", -1);
        slow.addProperty("uploadThroughput", bytes);
        wire.send("Network.enable");
        wire.send("Network.emulateNetworkConditions", slow);
    }

    /** A file of so many zeros, after the head of its part. */
    private static final class Zeros extends InputStream {

        private static final byte[] HEAD =
                "--b\r\nContent-Disposition: form-data; name=\"material\"; filename=\"a.pdf\"\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII);

        private long at;

        @Override
        public int read() {
            if (at == TOO_LARGE) {
                return -1;
            }
            int next = at < HEAD.length ? HEAD[(int) at] : 0;
            at++;
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int n = (int) Math.min(length, TOO_LARGE - at);
            if (n == 0) {
                return -1;
            }
            Arrays.fill(into, from, from + n, (byte) 0);
            for (int i = 0; i < n && at + i < HEAD.length; i++) {
                into[from + i] = HEAD[(int) at + i];
            }
            at += n;
            return n;
        }
    }
}
