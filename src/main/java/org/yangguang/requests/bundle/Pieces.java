package org.yangguang.requests.bundle;

import java.util.List;

/** One that knows some of the pieces of a case. */
interface Pieces {

    /** Those it knows, within each part in their order. */
    List<BundleItem> of(FiledCase filed);
}
