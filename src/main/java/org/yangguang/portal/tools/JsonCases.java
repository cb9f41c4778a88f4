package org.yangguang.portal.tools;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object, or one a line, in; an answer a line out. */
final class JsonCases {

    private static final int DONE = 0;
    private static final int FAULTY = 1;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private JsonCases() {}

    static int answer(
            InputStream in,
            PrintStream out,
            PrintStream err,
            Function<JsonNode, Map<String, ?>> calculation) {
        var cases = cases(read(in));
        if (cases.isEmpty()) {
            err.println("没有读到内容，请从标准输入给出一个 JSON 对象，或者每行一个。");
            return FAULTY;
        }
        int result = DONE;
        for (int i = 0; i < cases.size(); i++) {
            try {
                out.println(JSON.writeValueAsString(calculation.apply(parse(cases.get(i)))));
            } catch (CaseFault fault) {
                err.println((cases.size() > 1 ? "第 " + (i + 1) + " 条：" : "") + fault.detail());
                result = FAULTY;
            }
        }
        return result;
    }

    static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            var at = e.getLocation();
            String place =
                    at == null
                            ? ""
                            : "（第 " + at.getLineNr() + " 行第 " + at.getColumnNr() + " 个字符附近）";
            throw CaseFault.ofField("not-json", "", "内容不是有效的 JSON" + place);
        }
    }

    /** Lines that are each an object of their own, or else the whole as one. */
    private static List<String> cases(String text) {
        var lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        boolean oneALine =
                lines.size() > 1
                        && lines.stream()
                                .allMatch(line -> line.startsWith("{") && line.endsWith("}"));
        if (oneALine) {
            return lines;
        }
        return lines.isEmpty() ? List.of() : List.of(text);
    }

    private static String read(InputStream in) {
        try {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
