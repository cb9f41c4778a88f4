package org.yangguang.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The desk's first page: what waits for the person today, else the rooms that stand open. */
@Controller
class DeskController {

    private static final String TODAY = "/desk";

    private final Frames frames;
    private final DeskTasks tasks;

    DeskController(Frames frames, DeskTasks tasks) {
        this.frames = frames;
        this.tasks = tasks;
    }

    @Bean
    static DeskEntry todayEntry(DeskTasks tasks) {
        return new DeskEntry("", "today.title", TODAY, 0, "desk:use", tasks::pressing);
    }

    @GetMapping(TODAY)
    @PreAuthorize("hasAuthority('desk:use')")
    String today(HttpServletRequest request, Model model) {
        var rooms =
                frames.around(request).navigation().stream()
                        .filter(section -> !section.title().isEmpty())
                        .toList();
        model.addAttribute("page", new TodayPage(tasks.lines(), rooms));
        return "shared/today";
    }
}
