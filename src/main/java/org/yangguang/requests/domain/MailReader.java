package org.yangguang.requests.domain;

/** Reads mails from their sources, however odd or broken these are. */
public interface MailReader {

    /**
     * Reads the mail; what cannot be read is named.
     *
     * @param whole whether the source is here as a whole, or only its beginning
     */
    ReadMail read(byte[] source, boolean whole);
}
