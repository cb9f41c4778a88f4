package org.yangguang.requests.bundle;

import java.util.List;
import org.yangguang.letters.LetterEvidence;
import org.yangguang.org.Agency;
import org.yangguang.requests.domain.Request;

/**
 * A case whose file is put together.
 *
 * @param issued its letters that were issued
 * @param masking what this copy shows
 */
record FiledCase(Request request, Agency agency, List<LetterEvidence> issued, Masking masking) {

    /** Why a copy for the other side lacks what it asks for. */
    static final String THE_DISPUTE = "涉及申请公开的信息本身，不随副本提供";

    FiledCase {
        issued = List.copyOf(issued);
    }
}
