package org.yangguang.notice;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.Typed;
import org.yangguang.shared.web.Words;

/** Where the person signed in wants to be told beside the desk (我的接收方式). */
@Controller
class ContactController {

    private static final String PAGE = "/desk/me/contact";
    private static final Pattern MAIL =
            Pattern.compile("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[^@\\s,;<>\".]+");
    private static final Pattern PHONE = Pattern.compile("1[3-9][0-9]{9}");

    private final JdbcContactCards cards;
    private final ContactKeeping keeping;
    private final Carriers carriers;
    private final CurrentPerson person;
    private final Words words;

    ContactController(
            JdbcContactCards cards,
            ContactKeeping keeping,
            Carriers carriers,
            CurrentPerson person,
            Words words) {
        this.cards = cards;
        this.keeping = keeping;
        this.carriers = carriers;
        this.person = person;
        this.words = words;
    }

    @GetMapping(PAGE)
    @PreAuthorize("hasAuthority('desk:use')")
    ModelAndView show() {
        return page(FormState.of(values(cards.of(person.require().id()))));
    }

    @PostMapping(PAGE)
    @PreAuthorize("hasAuthority('desk:use')")
    ModelAndView keep(
            @RequestParam Map<String, String> typed, Locale locale, RedirectAttributes flash) {
        return FormState.sent(
                typed,
                () -> {
                    keeping.keep(read(typed));
                    flash.addFlashAttribute("notice", words.of(locale, "form.saved"));
                    return new ModelAndView("redirect:" + PAGE);
                },
                back -> page(back.beside(values(cards.of(person.require().id())))));
    }

    private ModelAndView page(FormState form) {
        return new ModelAndView(
                "notice/contact",
                Map.of(
                        "form",
                        form,
                        "mailOn",
                        carriers.isOn(Channel.MAIL),
                        "smsOn",
                        carriers.isOn(Channel.SMS)),
                HttpStatusCode.valueOf(form.status()));
    }

    private static Map<String, String> values(ContactCard card) {
        var values = new HashMap<String, String>();
        values.put("mail", card.mail().orElse(""));
        values.put("phone", card.phone().orElse(""));
        values.put("version", Long.toString(card.version()));
        return values;
    }

    private static ContactCard read(Map<String, String> values) {
        var typed = new Typed(values);
        var mail = matching(typed, "mail", MAIL);
        var phone = matching(typed, "phone", PHONE);
        typed.check();
        return new ContactCard(mail, phone, typed.version());
    }

    private static Optional<String> matching(Typed typed, String field, Pattern pattern) {
        var given = typed.filled(field);
        if (given.filter(text -> !pattern.matcher(text).matches()).isPresent()) {
            typed.fault(field, "notice." + field);
        }
        return given;
    }
}
