package org.yangguang.portal.web;

import jakarta.annotation.security.PermitAll;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.yangguang.files.FileStore;
import org.yangguang.items.ItemId;
import org.yangguang.items.PublicItem;
import org.yangguang.items.PublicItems;
import org.yangguang.items.WithdrawnItem;
import org.yangguang.org.Agency;
import org.yangguang.release.LogEntry;
import org.yangguang.release.PublicLog;
import org.yangguang.release.ReleaseSubject;
import org.yangguang.shared.Refusal;

/** One published item: its page, its files, or the stone in its place. */
@Controller
@PermitAll
class ArticleController {

    private final PublicSite site;
    private final PublicItems items;
    private final PublicLog log;
    private final FileStore files;

    ArticleController(PublicSite site, PublicItems items, PublicLog log, FileStore files) {
        this.site = site;
        this.items = items;
        this.log = log;
        this.files = files;
    }

    @GetMapping("/items/{id}")
    ModelAndView article(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String size, Model model) {
        var item = new ItemId(id);
        return items.find(item)
                .map(found -> page(found, size, model))
                .orElseGet(
                        () ->
                                items.findWithdrawn(item)
                                        .map(gone -> stone(gone, model))
                                        .orElseThrow(() -> unknown(id)));
    }

    private ModelAndView page(PublicItem item, String size, Model model) {
        Agency owner = site.owner(item.agency());
        var entries = logged(item.id());
        model.addAttribute(
                "page",
                new Article(
                        item,
                        owner,
                        site.addressOf(owner, item.columnCode()),
                        entries,
                        items.neighbours(item),
                        List.of("small", "large", "huge").contains(size) ? size : ""));
        return new ModelAndView("portal/article", model.asMap());
    }

    /** A withdrawn page leaves a stone with the reason, and is gone for good (410). */
    private ModelAndView stone(WithdrawnItem gone, Model model) {
        model.addAttribute("gone", gone);
        model.addAttribute("entries", logged(gone.id()));
        return new ModelAndView("portal/withdrawn", model.asMap(), HttpStatus.GONE);
    }

    /** A file is public with its item and not longer. */
    @GetMapping("/items/{id}/files/{file}")
    ResponseEntity<InputStreamResource> file(@PathVariable UUID id, @PathVariable UUID file) {
        var attachment =
                items.find(new ItemId(id)).stream()
                        .flatMap(item -> item.attachments().stream())
                        .filter(one -> one.file().value().equals(file))
                        .findFirst()
                        .orElseThrow(() -> unknown(file));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.mediaType()))
                .contentLength(attachment.size())
                .eTag(attachment.sha256())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(attachment.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(
                        new InputStreamResource(
                                files.openReviewed(attachment.file(), attachment.sha256())));
    }

    /** The text whose fingerprint stands in the log, so that anybody can compute it again. */
    @GetMapping(value = "/items/{id}/canonical.txt", produces = "text/plain;charset=UTF-8")
    ResponseEntity<String> canonical(@PathVariable UUID id) {
        return items.canonicalText(new ItemId(id))
                .map(ResponseEntity::ok)
                .orElseThrow(() -> unknown(id));
    }

    private List<LogEntry> logged(ItemId id) {
        return log.entriesOf(new ReleaseSubject("item", id.toString()));
    }

    private static Refusal unknown(UUID id) {
        return Refusal.notFound("not-found", "item or file " + id);
    }
}
