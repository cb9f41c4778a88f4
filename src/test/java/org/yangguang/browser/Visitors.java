package org.yangguang.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The people of one test, each with a browser profile of their own. */
final class Visitors {

    /** The password of all demo accounts. */
    private static final String PASSWORD = "Yangguang-demo-2021";

    private final Chromium chromium;
    private final String site;
    private final List<Visitor> present = new ArrayList<>();

    Visitors(Chromium chromium, String site) {
        this.chromium = chromium;
        this.site = site;
    }

    /** Somebody who reads the public site. */
    Visitor reader(Screen screen) {
        return arrives(at(screen));
    }

    Visitor reader() {
        return reader(Screen.DESKTOP);
    }

    /** A reader whose browser runs no scripts. */
    Visitor readerWithoutScripts(Screen screen) {
        return arrives(at(screen).setJavaScriptEnabled(false));
    }

    /** A reader when no name is given, else one of the twelve people of the demo. */
    Visitor person(String username) {
        return username.isEmpty() ? reader() : signedIn(username);
    }

    /** One of the twelve people of the demo, at the desk. */
    Visitor signedIn(String username) {
        return signedIn(username, Screen.DESKTOP);
    }

    Visitor signedIn(String username, Screen screen) {
        return reader(screen)
                .opens("/login")
                .types("用户名", username)
                .types("口令", PASSWORD)
                .presses("登录")
                .arrivesAt("/desk(/.*)?");
    }

    private Browser.NewContextOptions at(Screen screen) {
        return new Browser.NewContextOptions()
                .setBaseURL(site)
                .setLocale("zh-CN")
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setViewportSize(screen.width, screen.height);
    }

    private Visitor arrives(Browser.NewContextOptions how) {
        var context = chromium.browser().newContext(how);
        context.setDefaultTimeout(10_000);
        var visitor = new Visitor(context.newPage());
        present.add(visitor);
        return visitor;
    }

    /** What everybody saw last, for whoever looks into a failure. */
    void leavePictures(String name) {
        for (int n = 0; n < present.size(); n++) {
            var file = Path.of("target", "browser", name + "-" + (n + 1) + ".png");
            present.get(n)
                    .page()
                    .screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        }
    }

    void goHome() {
        present.forEach(visitor -> visitor.page().context().close());
        present.clear();
    }
}
