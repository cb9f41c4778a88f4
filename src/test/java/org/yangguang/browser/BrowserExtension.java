package org.yangguang.browser;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Brings visitors to a test and sends them home after it. */
class BrowserExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace OURS = Namespace.create(BrowserExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Visitors.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getStore(OURS)
                .computeIfAbsent(Visitors.class, _ -> new Visitors(browser(test), site(test)));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        var visitors = test.getStore(OURS).remove(Visitors.class, Visitors.class);
        if (visitors != null) {
            test.getExecutionException().ifPresent(_ -> visitors.leavePictures(nameOf(test)));
            visitors.goHome();
        }
    }

    private static Chromium browser(ExtensionContext test) {
        return test.getRoot()
                .getStore(OURS)
                .computeIfAbsent(Chromium.class, _ -> new Chromium(), Chromium.class);
    }

    private static String site(ExtensionContext test) {
        var settings = SpringExtension.getApplicationContext(test).getEnvironment();
        return "http://localhost:" + settings.getRequiredProperty("local.server.port");
    }

    private static String nameOf(ExtensionContext test) {
        return test.getRequiredTestClass().getSimpleName()
                + "-"
                + test.getRequiredTestMethod().getName();
    }
}
