package org.yangguang.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said in Chinese is said in English too. */
class MessagesTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    static Stream<String> modules() throws IOException {
        try (var files = Files.list(MESSAGES)) {
            return files
                    .map(file -> file.getFileName().toString().replace(".properties", ""))
                    .filter(name -> !name.endsWith("_en"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everySentenceHasItsEnglish(String module) throws IOException {
        assertThat(read(module + "_en").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(read(module).stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void bothFillTheSamePlaces(String module) throws IOException {
        var english = read(module + "_en");
        var chinese = read(module);
        for (var code : chinese.stringPropertyNames()) {
            assertThat(places(english.getProperty(code)))
                    .as(code)
                    .isEqualTo(places(chinese.getProperty(code)));
        }
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence)
                .results()
                .map((MatchResult place) -> place.group(1))
                .collect(Collectors.toSet());
    }

    private static Properties read(String name) throws IOException {
        var sentences = new Properties();
        try (var reader = Files.newBufferedReader(MESSAGES.resolve(name + ".properties"))) {
            sentences.load(reader);
        }
        return sentences;
    }
}
