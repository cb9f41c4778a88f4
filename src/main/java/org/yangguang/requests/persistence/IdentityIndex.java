package org.yangguang.requests.persistence;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yangguang.shared.PersonalDataCipher;

/**
 * The blind index of an identity number or credit code (证件号码、统一社会信用代码): the same applicant has the
 * same one, however his name was written.
 */
final class IdentityIndex {

    private IdentityIndex() {}

    /** Null where no number is known. */
    static byte @Nullable [] of(PersonalDataCipher cipher, String number) {
        var even =
                Normalizer.normalize(number, Normalizer.Form.NFKC)
                        .replaceAll("[\\s-]", "")
                        .toUpperCase(Locale.ROOT);
        return even.isEmpty() ? null : cipher.blindIndex("identity " + even);
    }
}
