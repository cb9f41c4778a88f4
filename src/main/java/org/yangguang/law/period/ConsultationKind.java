package org.yangguang.law.period;

import java.util.Optional;

/** Who is asked before an answer (征求意见的对象), and how long it has. */
public enum ConsultationKind {
    /** Whose rights disclosure may harm; silence is not consent (第三方，条例第三十二条). */
    THIRD_PARTY("第三方", "条例第三十二条", "由行政机关依照条例自行决定"),
    /** An agency that made the information too; silence is consent (共同制作机关，条例第三十四条). */
    CO_PRODUCER("共同制作的行政机关", "条例第三十四条", "视为同意公开"),
    /** Any other agency; the Regulation sets it no time (其他机关，条例第三十三条第三款). */
    OTHER_AGENCY("其他机关", "条例第三十三条第三款", "");

    private final String label;
    private final String article;
    private final String silence;

    ConsultationKind(String label, String article, String silence) {
        this.label = label;
        this.article = article;
        this.silence = silence;
    }

    public String label() {
        return label;
    }

    public String article() {
        return article;
    }

    /** What silence means once the time is over; empty where no time is set. */
    public Optional<String> silence() {
        return silence.isEmpty() ? Optional.empty() : Optional.of(silence);
    }

    boolean hasTimeLimit() {
        return !silence.isEmpty();
    }
}
