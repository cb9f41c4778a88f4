package org.yangguang.screening;

import java.util.List;
import org.yangguang.org.AgencyId;

/** What a module knows of contents that are public already, and of those that are not. */
public interface PublishedContents {

    /**
     * Titles of published contents that say the same: of the same document number, or of nearly the
     * same text (W-13).
     */
    List<String> like(ScreenedContent content);

    /** Numbers of documents of the agency that are not public (S-06). */
    List<String> numbersNotPublic(AgencyId agency, String besides);
}
