package org.yangguang.items.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
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
import org.yangguang.items.domain.Item;
import org.yangguang.screening.Screenings;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.Typed;
import org.yangguang.shared.web.Words;

/** Drafting and changing an item at the desk, with its attachments. */
@Controller
@RequestMapping("/desk")
@PreAuthorize("hasAuthority('item:draft')")
class ItemFormController {

    private final ItemColumns columns;
    private final Drafting drafting;
    private final FileStore files;
    private final Screenings screenings;
    private final CurrentPerson person;
    private final Words words;

    ItemFormController(
            ItemColumns columns,
            Drafting drafting,
            FileStore files,
            Screenings screenings,
            CurrentPerson person,
            Words words) {
        this.columns = columns;
        this.drafting = drafting;
        this.files = files;
        this.screenings = screenings;
        this.person = person;
        this.words = words;
    }

    @GetMapping("/items/new")
    ModelAndView blank(Locale locale) {
        return fresh(FormState.of(ItemForm.empty(ItemId.next())), locale);
    }

    @PostMapping("/items")
    ModelAndView draft(
            @RequestParam ItemId id,
            @RequestParam Map<String, String> typed,
            Locale locale,
            RedirectAttributes flash) {
        return FormState.sent(
                typed,
                () -> {
                    drafting.draft(id, ItemForm.read(typed, ItemKind.INFORMATION, List.of()));
                    return done(id, "items.saved", flash, locale);
                },
                back -> fresh(back, locale));
    }

    @GetMapping("/items/{id}/edit")
    ModelAndView edit(@PathVariable ItemId id, Locale locale) {
        var item = drafting.require(id);
        return change(item, FormState.of(ItemForm.of(item)), locale);
    }

    @PostMapping("/items/{id}")
    ModelAndView revise(
            @PathVariable ItemId id,
            @RequestParam Map<String, String> typed,
            Locale locale,
            RedirectAttributes flash) {
        var item = drafting.require(id);
        var attached = item.content().attachments().stream().map(Attachment::file).toList();
        return FormState.sent(
                typed,
                () -> {
                    drafting.revise(
                            id,
                            new Typed(typed).version(),
                            ItemForm.read(typed, item.content().kind(), attached));
                    return done(id, "items.saved", flash, locale);
                },
                back -> change(item, back.beside(ItemForm.of(item)), locale));
    }

    @PostMapping("/items/{id}/files")
    ModelAndView attach(
            @PathVariable ItemId id,
            @RequestParam MultipartFile file,
            RedirectAttributes flash,
            Locale locale)
            throws IOException {
        if (file.isEmpty()) {
            return done(id, "items.no-file", flash, locale);
        }
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("file");
        // asked before anything keeps it
        screenings.requireNoSecret(
                person.require().agency(), name, file.getSize(), file::getInputStream);
        try (var content = file.getInputStream()) {
            var kept =
                    files.keep(
                            name,
                            Optional.ofNullable(file.getContentType())
                                    .orElse("application/octet-stream"),
                            content);
            drafting.attach(id, kept.id());
        }
        return done(id, "items.saved", flash, locale);
    }

    @PostMapping("/items/{id}/files/{file}/removal")
    ModelAndView detach(
            @PathVariable ItemId id,
            @PathVariable FileId file,
            RedirectAttributes flash,
            Locale locale) {
        drafting.detach(id, file);
        return done(id, "items.saved", flash, locale);
    }

    private ModelAndView fresh(FormState form, Locale locale) {
        return new ItemFormPage("/desk/items", true, false, form, places(locale)).view();
    }

    private ModelAndView change(Item item, FormState form, Locale locale) {
        return new ItemFormPage(
                        "/desk/items/" + item.id(),
                        false,
                        item.waitingAt().isPresent(),
                        form,
                        places(locale))
                .view();
    }

    private ModelAndView done(ItemId id, String notice, RedirectAttributes flash, Locale locale) {
        flash.addFlashAttribute("notice", words.of(locale, notice));
        return new ModelAndView("redirect:/desk/items/" + id);
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
}
