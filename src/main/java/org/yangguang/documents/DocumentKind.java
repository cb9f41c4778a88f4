package org.yangguang.documents;

import java.util.Arrays;
import java.util.Optional;

/** What the annual report's second table counts apart (条例第二十条第一项). */
public enum DocumentKind {
    /**
     * 规章: only State Council departments and governments of provinces and larger cities make them.
     */
    RULE("规章", "reg"),

    /** 行政规范性文件 (国办发〔2018〕37号) */
    NORMATIVE("行政规范性文件", "norm");

    private final String word;
    private final String row;

    DocumentKind(String word, String row) {
        this.word = word;
        this.row = row;
    }

    public String word() {
        return word;
    }

    /** The row of table 2. */
    public String row() {
        return row;
    }

    /** Reads the word of ledgers; 规范性文件 alone is understood too. */
    public static Optional<DocumentKind> read(String text) {
        String plain = text.strip();
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(plain) || kind.name().equals(plain))
                .findFirst()
                .or(() -> plain.equals("规范性文件") ? Optional.of(NORMATIVE) : Optional.empty());
    }
}
