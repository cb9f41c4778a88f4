package org.yangguang.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.yangguang.shared.Refusal;

/** Leads from the desk's door to the first room that the person may enter. */
@Controller
class DeskController {

    private final Frames frames;

    DeskController(Frames frames) {
        this.frames = frames;
    }

    @GetMapping("/desk")
    @PreAuthorize("isAuthenticated()")
    String firstRoom(HttpServletRequest request) {
        return frames.around(request).navigation().stream()
                .flatMap(section -> section.links().stream())
                .findFirst()
                .map(link -> "redirect:" + link.url())
                .orElseThrow(() -> Refusal.notFound("not-found", "no room for this person"));
    }
}
