package org.yangguang.requests.persistence;

import org.yangguang.requests.domain.ArrivedMail.Words;
import org.yangguang.shared.PersonalDataCipher;
import tools.jackson.databind.json.JsonMapper;

/** What a mail says, sealed as one piece. */
final class MailWords {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private MailWords() {}

    static byte[] seal(Words words, PersonalDataCipher cipher) {
        return cipher.seal(JSON.writeValueAsString(words));
    }

    static Words open(byte[] sealed, PersonalDataCipher cipher) {
        return JSON.readValue(cipher.open(sealed), Words.class);
    }
}
