package org.yangguang.requests.bundle;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.yangguang.requests.RequestId;

/** All bundles that were made; their files are sealed. */
public interface Bundles {

    /** Keeps a bundle with its two files. */
    void add(Bundle bundle, Path pdf, Path zip);

    /** Those of a case, the latest first. */
    List<Bundle> of(RequestId request);

    /** The file; the caller closes it. */
    InputStream pdf(RequestId request, BundleId id);

    InputStream zip(RequestId request, BundleId id);
}
