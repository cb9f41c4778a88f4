package org.yangguang.requests.web;

import org.yangguang.letters.ReadLetter;
import org.yangguang.org.Agency;

/** A letter that an applicant reads, with what lets him in at the next step. */
public record TrackedLetterPage(
        Agency agency, String number, String code, String request, ReadLetter read) {}
