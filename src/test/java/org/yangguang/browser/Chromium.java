package org.yangguang.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The one browser of a test run. */
final class Chromium implements AutoCloseable {

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        var program = program();
        // The system's own Chromium serves; nothing is downloaded.
        var own = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(own));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(program)
                                        // Containers run tests as root.
                                        .setArgs(List.of("--no-sandbox")));
    }

    Browser browser() {
        return browser;
    }

    private static Path program() {
        var named = Objects.requireNonNullElse(System.getenv("YANGGUANG_CHROMIUM"), "");
        var program = Path.of(named.isBlank() ? "/usr/bin/chromium" : named);
        if (!Files.isExecutable(program)) {
            throw new AssertionError(
                    "没有找到 "
                            + program
                            + "：请安装软件包 chromium 和 fonts-noto-cjk，或用环境变量 YANGGUANG_CHROMIUM 指明 Chromium 的位置。"
                            + " Install the packages chromium and fonts-noto-cjk, or name a Chromium in YANGGUANG_CHROMIUM.");
        }
        return program;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
