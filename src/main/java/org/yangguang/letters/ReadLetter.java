package org.yangguang.letters;

import org.yangguang.letters.printing.PrintedLetter;

/** A letter that its reader opened on the site: its paper, exactly as it was signed. */
public record ReadLetter(OnlineLetter letter, PrintedLetter paper) {}
