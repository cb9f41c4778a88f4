package org.yangguang.shared.web;

import java.util.Optional;

/**
 * What the frame asks of modules that stand beside {@code shared}: who reads, and whose site this
 * is.
 */
public interface FrameSource {

    /** The person signed in, empty for the public. */
    Optional<Frame.Reader> reader();

    /** True when the person signed in may do this. */
    boolean may(String authority);

    /** Name of the agency whose site this is; empty before set-up. */
    String agencyName();
}
