package org.yangguang.items.web;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yangguang.files.FileId;
import org.yangguang.files.FileStore;
import org.yangguang.items.ItemId;
import org.yangguang.items.application.Drafting;
import org.yangguang.items.application.HitDeciding;
import org.yangguang.shared.Refusal;

/** Attachments as reviewers open them, before they are public. */
@Controller
class ItemFiles {

    private final Drafting drafting;
    private final HitDeciding deciding;
    private final FileStore files;

    ItemFiles(Drafting drafting, HitDeciding deciding, FileStore files) {
        this.drafting = drafting;
        this.deciding = deciding;
        this.files = files;
    }

    /** A file of this item and of no other; always as a download, never shown in place. */
    @GetMapping("/desk/items/{id}/files/{file}")
    @PreAuthorize("hasAuthority('item:read')")
    ResponseEntity<InputStreamResource> file(@PathVariable ItemId id, @PathVariable FileId file) {
        var attachment =
                drafting.require(id).content().attachments().stream()
                        .filter(one -> one.file().equals(file))
                        .findFirst()
                        .orElseThrow(() -> Refusal.notFound("items.unknown-file", file.toString()));
        return download(attachment.name(), attachment.size(), file);
    }

    /** What a file was before it was cleaned: for its author and the secrecy reviewer. */
    @GetMapping("/desk/items/{id}/originals/{file}")
    @PreAuthorize("hasAnyAuthority('item:draft', 'item:review:3')")
    ResponseEntity<InputStreamResource> original(
            @PathVariable ItemId id, @PathVariable FileId file) {
        var original = deciding.original(id, file);
        return download(original.name(), original.size(), file);
    }

    private ResponseEntity<InputStreamResource> download(String name, long size, FileId file) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(size)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(files.open(file)));
    }
}
