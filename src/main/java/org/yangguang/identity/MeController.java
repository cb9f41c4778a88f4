package org.yangguang.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.HexFormat;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yangguang.shared.InvalidInput;
import org.yangguang.shared.web.FormState;

/** What a person settles for himself: password and second factor. */
@Controller
@PreAuthorize("isAuthenticated()")
class MeController {

    private static final String SECRET = "identity.secret-offered";

    private final CurrentPerson person;
    private final OwnPassword password;
    private final OwnSecondFactor factor;

    MeController(CurrentPerson person, OwnPassword password, OwnSecondFactor factor) {
        this.person = person;
        this.password = password;
        this.factor = factor;
    }

    @GetMapping(DutyFilter.PASSWORD)
    String passwordForm(Model model) {
        model.addAttribute("form", FormState.empty());
        return "identity/password";
    }

    @PostMapping(DutyFilter.PASSWORD)
    String changePassword(
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            Model model) {
        try {
            password.change(person.require(), present, wanted, again);
        } catch (InvalidInput faults) {
            model.addAttribute("form", new FormState(java.util.Map.of(), faults.faults()));
            return "identity/password";
        }
        leave(request);
        return "redirect:/login?changed";
    }

    @GetMapping(DutyFilter.FACTOR)
    String factorForm(HttpSession session, Model model) {
        return offer(session, FormState.empty(), model);
    }

    @PostMapping(DutyFilter.FACTOR)
    String enrol(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            Model model,
            RedirectAttributes onward) {
        var session = request.getSession();
        if (!(session.getAttribute(SECRET) instanceof String secret)) {
            return "redirect:" + DutyFilter.FACTOR;
        }
        try {
            var codes = factor.enrol(person.require(), HexFormat.of().parseHex(secret), code);
            leave(request);
            model.addAttribute("codes", codes);
            return "identity/recovery";
        } catch (InvalidInput faults) {
            return offer(session, new FormState(java.util.Map.of(), faults.faults()), model);
        }
    }

    private String offer(HttpSession session, FormState form, Model model) {
        if (!(session.getAttribute(SECRET) instanceof String)) {
            session.setAttribute(SECRET, HexFormat.of().formatHex(Secrets.bytes(20)));
        }
        byte[] secret = HexFormat.of().parseHex((String) session.getAttribute(SECRET));
        model.addAttribute("form", form);
        model.addAttribute(
                "secret", OneTimePassword.base32(secret).replaceAll("(.{4})(?=.)", "$1 "));
        model.addAttribute("codes", List.of());
        return "identity/factor";
    }

    /** Signing in anew shows that it works, and opens what was closed until now. */
    private static void leave(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
