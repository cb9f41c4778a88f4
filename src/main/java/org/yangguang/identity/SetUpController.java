package org.yangguang.identity;

import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yangguang.shared.InvalidInput;
import org.yangguang.shared.Refusal;
import org.yangguang.shared.web.FormState;

/** The set-up page of an empty installation; gone once it is set up. */
@Controller
@PermitAll
class SetUpController {

    private final SetUp setUp;

    SetUpController(SetUp setUp) {
        this.setUp = setUp;
    }

    @GetMapping("/setup")
    String page(Model model) {
        requireNeeded();
        model.addAttribute("form", FormState.empty());
        return "identity/setup";
    }

    @PostMapping("/setup")
    String complete(@RequestParam Map<String, String> params, Model model) {
        requireNeeded();
        try {
            setUp.complete(params);
            return "redirect:/login";
        } catch (InvalidInput faults) {
            model.addAttribute("form", new FormState(params, faults.faults()));
            return "identity/setup";
        }
    }

    private void requireNeeded() {
        if (!setUp.isNeeded()) {
            throw Refusal.notFound("not-found", "set up already");
        }
    }
}
