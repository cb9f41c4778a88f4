package org.yangguang.items.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yangguang.files.FileId;
import org.yangguang.files.FileStore;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.items.ItemChannel;
import org.yangguang.items.ItemColumns;
import org.yangguang.items.ItemId;
import org.yangguang.items.ItemKind;
import org.yangguang.items.PublicItem.Attachment;
import org.yangguang.items.application.Drafting;
import org.yangguang.items.application.Reviewing;
import org.yangguang.items.application.Withdrawing;
import org.yangguang.release.Fingerprint;
import org.yangguang.release.ReviewStep;
import org.yangguang.shared.FieldFault;
import org.yangguang.shared.InvalidInput;
import org.yangguang.shared.web.Words;

/** Items at the desk: form, page of one item, and the steps that a person takes there. */
@Controller
@RequestMapping("/desk")
class ItemController {

    private final ItemColumns columns;
    private final Drafting drafting;
    private final Reviewing reviewing;
    private final Withdrawing withdrawing;
    private final FileStore files;
    private final ItemPages pages;
    private final CurrentPerson person;
    private final Words words;

    ItemController(
            ItemColumns columns,
            Drafting drafting,
            Reviewing reviewing,
            Withdrawing withdrawing,
            FileStore files,
            ItemPages pages,
            CurrentPerson person,
            Words words) {
        this.columns = columns;
        this.drafting = drafting;
        this.reviewing = reviewing;
        this.withdrawing = withdrawing;
        this.files = files;
        this.pages = pages;
        this.person = person;
        this.words = words;
    }

    @GetMapping("/items/new")
    @PreAuthorize("hasAuthority('item:draft')")
    String blank(Model model, Locale locale) {
        var form = ItemForm.empty(ItemId.next().toString());
        return form(model, "/desk/items", true, false, form, Map.of(), locale);
    }

    @PostMapping("/items")
    @PreAuthorize("hasAuthority('item:draft')")
    String draft(
            @ModelAttribute ItemForm form, Model model, Locale locale, RedirectAttributes flash) {
        try {
            var id =
                    drafting.draft(
                            ItemId.of(form.id()), form.item(ItemKind.INFORMATION, List.of()));
            return done(id, "items.saved", flash, locale);
        } catch (InvalidInput faults) {
            return form(model, "/desk/items", true, false, form, told(faults, locale), locale);
        }
    }

    @GetMapping("/items/{id}")
    @PreAuthorize("hasAuthority('item:read')")
    String item(@PathVariable ItemId id, Model model, Locale locale) {
        model.addAttribute("page", pages.of(drafting.require(id), locale));
        return "items/item";
    }

    @GetMapping("/items/{id}/edit")
    @PreAuthorize("hasAuthority('item:draft')")
    String edit(@PathVariable ItemId id, Model model, Locale locale) {
        var item = drafting.require(id);
        return form(
                model,
                "/desk/items/" + id,
                false,
                item.waitingAt().isPresent(),
                ItemForm.of(id.toString(), item.content()),
                Map.of(),
                locale);
    }

    @PostMapping("/items/{id}")
    @PreAuthorize("hasAuthority('item:draft')")
    String revise(
            @PathVariable ItemId id,
            @ModelAttribute ItemForm form,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        var item = drafting.require(id);
        try {
            var attached = item.content().attachments().stream().map(Attachment::file).toList();
            drafting.revise(id, form.item(item.content().kind(), attached));
            return done(id, "items.saved", flash, locale);
        } catch (InvalidInput faults) {
            return form(
                    model,
                    "/desk/items/" + id,
                    false,
                    item.waitingAt().isPresent(),
                    form,
                    told(faults, locale),
                    locale);
        }
    }

    @PostMapping("/items/{id}/files")
    @PreAuthorize("hasAuthority('item:draft')")
    String attach(
            @PathVariable ItemId id,
            @RequestParam MultipartFile file,
            RedirectAttributes flash,
            Locale locale)
            throws IOException {
        if (file.isEmpty()) {
            return done(id, "items.no-file", flash, locale);
        }
        try (var content = file.getInputStream()) {
            var kept =
                    files.keep(
                            Optional.ofNullable(file.getOriginalFilename()).orElse("file"),
                            Optional.ofNullable(file.getContentType())
                                    .orElse("application/octet-stream"),
                            content);
            drafting.attach(id, kept.id());
        }
        return done(id, "items.saved", flash, locale);
    }

    @PostMapping("/items/{id}/files/{file}/removal")
    @PreAuthorize("hasAuthority('item:draft')")
    String detach(
            @PathVariable ItemId id,
            @PathVariable FileId file,
            RedirectAttributes flash,
            Locale locale) {
        drafting.detach(id, file);
        return done(id, "items.saved", flash, locale);
    }

    @PostMapping("/items/{id}/submission")
    @PreAuthorize("hasAuthority('item:draft')")
    String submit(@PathVariable ItemId id, RedirectAttributes flash, Locale locale) {
        drafting.submit(id);
        return done(id, "items.submitted", flash, locale);
    }

    @PostMapping("/items/{id}/discard")
    @PreAuthorize("hasAuthority('item:draft')")
    String discard(@PathVariable ItemId id, RedirectAttributes flash, Locale locale) {
        drafting.discard(id);
        return done(id, "items.discarded", flash, locale);
    }

    @PostMapping("/items/{id}/signature")
    @PreAuthorize(
            "hasAnyAuthority('item:review:1', 'item:review:2', 'item:review:3', 'item:review:4')")
    String sign(
            @PathVariable ItemId id,
            @RequestParam ReviewStep step,
            @RequestParam String seen,
            @RequestParam(defaultValue = "") String opinion,
            RedirectAttributes flash,
            Locale locale) {
        var item = reviewing.sign(id, step, new Fingerprint(seen), opinion);
        boolean published = item.state().code().equals("PUBLISHED");
        return done(id, published ? "items.published" : "items.signed", flash, locale);
    }

    @PostMapping("/items/{id}/return")
    @PreAuthorize(
            "hasAnyAuthority('item:review:1', 'item:review:2', 'item:review:3', 'item:review:4')")
    String sendBack(
            @PathVariable ItemId id,
            @RequestParam ReviewStep step,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash,
            Locale locale) {
        reviewing.sendBack(id, step, reason);
        return done(id, "items.returned", flash, locale);
    }

    @PostMapping("/items/{id}/withdrawal")
    @PreAuthorize("hasAuthority('item:withdraw')")
    String withdraw(
            @PathVariable ItemId id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash,
            Locale locale) {
        withdrawing.withdraw(id, reason);
        return done(id, "items.withdrawn", flash, locale);
    }

    private String done(ItemId id, String notice, RedirectAttributes flash, Locale locale) {
        flash.addFlashAttribute("notice", words.of(locale, notice));
        return "redirect:/desk/items/" + id;
    }

    private String form(
            Model model,
            String action,
            boolean fresh,
            boolean inReview,
            ItemForm form,
            Map<String, String> faults,
            Locale locale) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("id", form.id());
        typed.put("title", form.title());
        typed.put("place", form.place());
        typed.put("documentNumber", form.documentNumber());
        typed.put("issuer", form.issuer());
        typed.put("summary", form.summary());
        typed.put("body", form.body());
        typed.put("link", form.link());
        typed.put("formedOn", form.formedOn());
        typed.put("catalogueRow", form.catalogueRow());
        var page = new ItemFormPage(action, fresh, inReview, typed, places(locale), faults);
        model.addAttribute("page", page);
        return "items/form";
    }

    private List<String> places(Locale locale) {
        var places = new ArrayList<String>();
        var all = columns.of(person.require().agency());
        for (var channel : ItemChannel.values()) {
            var name = words.of(locale, "items.channel." + channel);
            places.add(channel + "/=" + name);
            all.stream()
                    .filter(column -> column.channel() == channel)
                    .forEach(
                            column ->
                                    places.add(
                                            channel
                                                    + "/"
                                                    + column.code()
                                                    + "="
                                                    + name
                                                    + " / "
                                                    + column.name()));
        }
        return places;
    }

    private Map<String, String> told(InvalidInput input, Locale locale) {
        var told = new LinkedHashMap<String, String>();
        for (FieldFault fault : input.faults()) {
            var field = fault.field().equals("column") ? "place" : fault.field();
            told.put(field, words.of(locale, "fault." + fault.code(), fault.args().toArray()));
        }
        return told;
    }
}
