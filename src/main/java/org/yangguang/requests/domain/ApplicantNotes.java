package org.yangguang.requests.domain;

import java.time.Instant;
import java.util.List;
import org.yangguang.requests.RequestId;

/** What applicants added online to their requests (网上补正). */
public interface ApplicantNotes {

    void add(RequestId request, Instant at, String text);

    /** Those of a request, oldest first. */
    List<Note> of(RequestId request);

    record Note(Instant at, String text) {}
}
