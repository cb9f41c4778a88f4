package org.yangguang.shared.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The words of pages, letters and refusals, from {@code messages/<module>.properties}; Chinese
 * first, English second.
 */
@Component
public class Words {

    private final ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();

    Words() throws IOException {
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        bundles.setUseCodeAsDefaultMessage(true);
        bundles.setBasenames(basenames());
    }

    /** The sentence for the code, or the code itself where nobody wrote one. */
    public String of(Locale locale, String code, Object... args) {
        return bundles.getMessage(code, args, locale);
    }

    private static String[] basenames() throws IOException {
        var found =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:messages/*.properties");
        return Arrays.stream(found)
                .map(resource -> String.valueOf(resource.getFilename()).replace(".properties", ""))
                .filter(name -> !name.endsWith("_en"))
                .distinct()
                .sorted()
                .map(name -> "messages/" + name)
                .toArray(String[]::new);
    }
}
