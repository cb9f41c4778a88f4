package org.yangguang.report.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yangguang.files.FileStore;
import org.yangguang.items.ItemId;
import org.yangguang.items.PublicItem;
import org.yangguang.items.PublicItem.Attachment;
import org.yangguang.items.PublicItems;
import org.yangguang.report.domain.AnnualReport;
import org.yangguang.report.domain.ReportVersion;
import org.yangguang.report.printing.ReportJson;

/**
 * A published report as it was reviewed: its item is public, its files are those of the item, and
 * its content is read from the one of them that is for programs. What the records of the report say
 * besides is not shown.
 */
@Component
class SealedReports {

    private final PublicItems items;
    private final FileStore files;

    SealedReports(PublicItems items, FileStore files) {
        this.items = items;
        this.files = files;
    }

    /** The version as reviewed; nothing when its item or a file of it did not pass the gate. */
    Optional<ReportVersion> reviewed(ReportVersion version) {
        return version.item()
                .map(ItemId::new)
                .flatMap(items::find)
                .filter(item -> holdsFiles(item, version))
                .flatMap(this::content)
                .map(version::with);
    }

    private boolean holdsFiles(PublicItem item, ReportVersion version) {
        var reviewed =
                item.attachments().stream()
                        .collect(
                                Collectors.toMap(
                                        Attachment::file, Function.identity(), (one, _) -> one));
        return version.files().values().stream()
                .allMatch(
                        id ->
                                reviewed.containsKey(id)
                                        && files.find(id)
                                                .filter(
                                                        file ->
                                                                file.sha256()
                                                                        .equals(
                                                                                reviewed.get(id)
                                                                                        .sha256()))
                                                .isPresent());
    }

    private Optional<AnnualReport> content(PublicItem item) {
        return item.attachments().stream()
                .filter(file -> file.mediaType().equals(ReportJson.MEDIA_TYPE))
                .findFirst()
                .map(this::read);
    }

    private AnnualReport read(Attachment file) {
        try (var json = files.openReviewed(file.file(), file.sha256())) {
            return ReportJson.read(new String(json.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("file " + file.file() + " cannot be read", e);
        }
    }
}
