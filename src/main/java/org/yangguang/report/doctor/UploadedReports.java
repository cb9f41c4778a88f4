package org.yangguang.report.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.yangguang.report.doctor.source.SourceReader;
import org.yangguang.report.doctor.source.UnreadableReport;
import org.yangguang.shared.Refusal;

/** Examines uploaded files, two at a time, and keeps nothing of them. */
@Component
class UploadedReports {

    private static final int AT_ONCE = 2;
    private static final int WAIT_SECONDS = 20;

    private final Semaphore places = new Semaphore(AT_ONCE);

    Diagnosis examine(MultipartFile upload) {
        if (upload.getSize() > SourceReader.MOST_BYTES) {
            throw new UnreadableReport(
                    "too-large",
                    "文件有 %d MB，超过 %d MB 的上限，不像一份年度报告，未读取。"
                            .formatted(upload.getSize() >> 20, SourceReader.MOST_BYTES >> 20));
        }
        takePlace();
        try {
            return examineCopy(upload);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            places.release();
        }
    }

    private void takePlace() {
        try {
            if (!places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw Refusal.tooMany("too-many", "all places to examine reports are taken");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.tooMany("too-many", "stopping");
        }
    }

    private static Diagnosis examineCopy(MultipartFile upload) throws IOException {
        Path copy = Files.createTempFile("report-", ".upload");
        try {
            upload.transferTo(copy);
            return ReportDoctor.examine(copy);
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
