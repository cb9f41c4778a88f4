package org.yangguang.report.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import org.yangguang.YangguangTest;

/** The doctor over HTTP: for programs and on its page. */
@YangguangTest
class ReportCheckPageTests {

    private final MockMvcTester mvc;

    @Autowired
    ReportCheckPageTests(WebApplicationContext context) {
        this.mvc = MockMvcTester.from(context, builder -> builder.apply(springSecurity()).build());
    }

    @Test
    void answersWithTablesAndFindings() throws Exception {
        var answer =
                mvc.post()
                        .uri("/api/v1/report-checks")
                        .multipart()
                        .file(report("shanghai-bangongting-2019.html"))
                        .exchange();
        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$.requests.rows[0].values[0]").isEqualTo(821);
        assertThat(answer).bodyJson().extractingPath("$.findings[0].severity").isEqualTo("ERROR");
    }

    @Test
    void refusesWhatCannotBeReadWithAProblem() {
        var answer =
                mvc.post()
                        .uri("/api/v1/report-checks")
                        .multipart()
                        .file(
                                new MockMultipartFile(
                                        "file",
                                        "a.txt",
                                        "text/plain",
                                        "hello".getBytes(StandardCharsets.UTF_8)))
                        .exchange();
        assertThat(answer).hasStatus(422).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:yangguang:problem:report-check.unreadable");
    }

    @Test
    void showsTheTablesWithTheChecksBeside() throws Exception {
        assertThat(mvc.get().uri("/tools/check-report")).hasStatusOk().bodyText().contains("年报体检");
        var page =
                mvc.post()
                        .uri("/tools/check-report")
                        .multipart()
                        .file(report("huaian-2024.pdf"))
                        .exchange();
        assertThat(page).hasStatusOk().bodyText().contains("淮安市人民政府", "3119", "没有发现错误");
    }

    private static MockMultipartFile report(String name) throws Exception {
        var bytes = Files.readAllBytes(Path.of("src/test/resources/reports/raw", name));
        return new MockMultipartFile("file", name, null, bytes);
    }
}
