package org.yangguang.letters.domain;

import java.time.Instant;
import java.util.List;
import org.yangguang.letters.LetterKind;
import org.yangguang.org.AgencyId;

/** What an agency's letters are made with: its settings and its templates (公文设置与模板). */
public interface Stationery {

    LetterSettings settings(AgencyId agency);

    void settle(AgencyId agency, LetterSettings settings);

    /** The template in use: the agency's last one, else the one that comes with the program. */
    LetterTemplate template(AgencyId agency, LetterKind kind);

    /** Puts a new version of a template. */
    void put(AgencyId agency, LetterTemplate template, String person, Instant at);

    /** The agency's own versions of a template, the latest first. */
    List<Version> versions(AgencyId agency, LetterKind kind);

    /** A version of a template, and who put it when. */
    record Version(LetterTemplate template, String person, Instant at) {}
}
