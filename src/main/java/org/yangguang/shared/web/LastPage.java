package org.yangguang.shared.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What a reader sees when not even {@link FaultPages} could answer: the address was no address, an
 * upload was too large, or the database is gone in which the sessions stand. Plain words that need
 * nothing else.
 */
final class LastPage extends ErrorReportValve {

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s</title>
            </head>
            <body style="max-width:36rem;margin:4rem auto;padding:0 1rem;font:1.125rem/1.8 sans-serif;color:#1d1d1b;background:#fcfbf7">
                <h1 style="font-size:1.75rem;color:#a8201a">%1$s</h1>
                <p>%2$s</p>
                <p lang="en">%3$s</p>
                <p><a style="color:#a8201a" href="/">回到首页 Home</a></p>
            </body>
            </html>
            """;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable cause) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("text/html");
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(page(status));
                response.finishResponse();
            }
        } catch (IOException gone) {
            // The reader left; there is nobody to tell.
            container.getLogger().debug("last page not read", gone);
        }
    }

    private static String page(int status) {
        if (status == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE) {
            return tooLarge();
        }
        return status < 500 ? notUnderstood() : fault();
    }

    /** The server stops reading before anybody knows which form it was. */
    private static String tooLarge() {
        return PAGE.formatted(
                "上传的文件太大",
                "请返回上一页，压缩或者拆分后再上传；填写的内容还在那里。",
                "The file is too large. Please go back and upload it compressed or in parts.");
    }

    private static String notUnderstood() {
        return PAGE.formatted(
                "请求无法理解",
                "地址或填写的内容有误，请检查后再试。",
                "This request could not be understood. Please check the address.");
    }

    private static String fault() {
        return PAGE.formatted(
                "系统出了问题",
                "系统暂时不能使用，请过几分钟再试；还是这样时，请告诉工作人员。",
                "The system cannot be used at the moment. Please try again in a few minutes.");
    }

    /** Stands nearer to the program than the server's own page, and so speaks first. */
    @Component
    @Order(Ordered.LOWEST_PRECEDENCE)
    static final class Installed
            implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

        @Override
        public void customize(TomcatServletWebServerFactory factory) {
            factory.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new LastPage()));
        }
    }
}
