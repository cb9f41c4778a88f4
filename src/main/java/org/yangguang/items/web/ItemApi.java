package org.yangguang.items.web;

import jakarta.annotation.security.PermitAll;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yangguang.items.ItemChannel;
import org.yangguang.items.ItemId;
import org.yangguang.items.ItemQuery;
import org.yangguang.items.PublicItem;
import org.yangguang.items.PublicItemLine;
import org.yangguang.items.PublicItems;
import org.yangguang.release.LogEntry;
import org.yangguang.release.PublicLog;
import org.yangguang.release.ReleaseSubject;
import org.yangguang.shared.Refusal;

/** Public items for programs: what the pages show, and nothing that they do not. */
@RestController
@RequestMapping("/api/v1/items")
class ItemApi {

    private final PublicItems items;
    private final PublicLog log;

    ItemApi(PublicItems items, PublicLog log) {
        this.items = items;
        this.log = log;
    }

    /** Lists and searches; without {@code q} the newest come first. */
    @GetMapping
    @PermitAll
    ListJson list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String column,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate to,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int size) {
        long start = System.nanoTime();
        var found =
                items.list(
                        new ItemQuery(
                                Optional.empty(),
                                q,
                                ItemChannel.read(channel).filter(_ -> !channel.isBlank()),
                                column,
                                Optional.ofNullable(from),
                                Optional.ofNullable(to),
                                page,
                                size));
        return new ListJson(
                found.total(),
                (System.nanoTime() - start) / 1_000_000,
                found.page(),
                found.size(),
                found.items().stream().map(LineJson::of).toList(),
                Map.of());
    }

    /** The whole item with attachments and its entry in the public log. */
    @GetMapping("/{id}")
    @PermitAll
    ItemJson item(@PathVariable ItemId id) {
        var item = items.find(id).orElseThrow(() -> gone(id));
        var entry = log.entryOf(new ReleaseSubject("item", id.toString()));
        return ItemJson.of(item, entry);
    }

    /** The very text whose SHA-256 is the content hash in the public log. */
    @GetMapping("/{id}/content")
    @PermitAll
    ResponseEntity<byte[]> content(@PathVariable ItemId id) {
        var text = items.canonicalText(id).orElseThrow(() -> gone(id));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private Refusal gone(ItemId id) {
        return items.findWithdrawn(id).isPresent()
                ? Refusal.notFound("items.withdrawn", id + " was withdrawn")
                : Refusal.notFound("items.unknown", id.toString());
    }

    record ListJson(
            long total,
            long tookMs,
            int page,
            int size,
            List<LineJson> items,
            Map<String, Object> facets) {}

    record LineJson(
            String id,
            String title,
            String url,
            LocalDate publishedOn,
            String documentNumber,
            String indexNumber,
            String column,
            String channel,
            @Nullable String validity,
            String extract) {

        static LineJson of(PublicItemLine line) {
            return new LineJson(
                    line.id().toString(),
                    line.title(),
                    line.url(),
                    line.publishedOn(),
                    line.documentNumber(),
                    line.indexNumber(),
                    line.column(),
                    line.channel().name(),
                    null,
                    line.extract());
        }
    }

    record ItemJson(
            String id,
            String kind,
            String title,
            String url,
            LocalDate publishedOn,
            String publishedAt,
            @Nullable LocalDate formedOn,
            String documentNumber,
            String indexNumber,
            String issuer,
            String columnCode,
            String column,
            String channel,
            String catalogueRow,
            @Nullable String validity,
            String summary,
            String body,
            String link,
            boolean imported,
            List<Map<String, Object>> attachments,
            String contentHash,
            @Nullable Map<String, Object> log) {

        static ItemJson of(PublicItem item, Optional<LogEntry> entry) {
            return new ItemJson(
                    item.id().toString(),
                    item.kind().name(),
                    item.title(),
                    item.url(),
                    item.publishedOn(),
                    item.publishedAt().toString(),
                    item.formedOn().orElse(null),
                    item.documentNumber(),
                    item.indexNumber(),
                    item.issuer(),
                    item.columnCode(),
                    item.column(),
                    item.channel().name(),
                    item.catalogueRow(),
                    null,
                    item.summary(),
                    item.body(),
                    item.link(),
                    item.imported(),
                    item.attachments().stream().map(ItemJson::file).toList(),
                    item.contentHash(),
                    entry.map(ItemJson::log).orElse(null));
        }

        private static Map<String, Object> file(PublicItem.Attachment file) {
            var json = new LinkedHashMap<String, Object>();
            json.put("id", file.file().toString());
            json.put("name", file.name());
            json.put("mediaType", file.mediaType());
            json.put("size", file.size());
            json.put("sha256", file.sha256());
            return json;
        }

        private static Map<String, Object> log(LogEntry entry) {
            var json = new LinkedHashMap<String, Object>();
            json.put("number", entry.number());
            json.put("at", entry.at().toString());
            json.put("kind", entry.kind().name());
            json.put("basis", entry.basis().name());
            json.put("contentHash", entry.contentHash().hex());
            json.put("entryHash", entry.entryHash().hex());
            json.put("url", "/log/" + entry.number());
            return json;
        }
    }
}
