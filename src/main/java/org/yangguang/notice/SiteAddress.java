package org.yangguang.notice;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** How people reach this site from outside (对外网址), for what goes out on paper. */
@Component
public class SiteAddress {

    private final NoticeSettings settings;

    SiteAddress(NoticeSettings settings) {
        this.settings = settings;
    }

    /** The whole address of a path; empty when the settings name no site. */
    public Optional<String> of(String path) {
        return Optional.of(settings.address(path)).filter(address -> !address.isEmpty());
    }
}
