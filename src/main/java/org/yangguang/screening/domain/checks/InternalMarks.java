package org.yangguang.screening.domain.checks;

import java.util.regex.Pattern;
import org.yangguang.screening.Part;
import org.yangguang.screening.Rule;
import org.yangguang.screening.domain.words.Topic;

/**
 * Marks of what is not for the public (S-03 to S-05, S-07, S-08) and documents that are not public
 * (S-06).
 */
final class InternalMarks implements LineCheck {

    private static final Pattern COPY_NUMBER = Pattern.compile("\\d{6}");
    private static final String HEADING_ENDS = ":：· 、,";

    @Override
    public void look(Line line, Findings found) {
        for (var mark : line.words(Topic.INTERNAL_MARK)) {
            found.add(Rule.INTERNAL_MARK, mark.start(), mark.end(), mark.word().text());
        }
        for (var footer : line.words(Topic.NOT_PUBLIC_FOOTER)) {
            found.add(Rule.NOT_PUBLIC_FOOTER, footer.start(), footer.end());
        }
        for (var cited : line.words(Topic.NOT_PUBLIC_DOCUMENT)) {
            found.add(Rule.CITED_DOCUMENT, cited.start(), cited.end(), cited.word().text());
        }
        copyNumber(line, found);
        telegram(line, found);
        if (line.segment().place().part() == Part.TITLE) {
            for (var draft : line.words(Topic.DRAFT)) {
                found.add(Rule.DRAFT_TITLE, draft.start(), draft.end(), draft.word().text());
            }
        }
    }

    private static void copyNumber(Line line, Findings found) {
        for (var cue : line.words(Topic.COPY_NUMBER_CUE)) {
            int at = cue.end();
            while (at < cue.end() + 3 && (line.at(at) == ':' || line.at(at) == ' ')) {
                at++;
            }
            int token = line.tokens().at(at);
            if (token >= 0 && COPY_NUMBER.matcher(line.tokens().word(token)).matches()) {
                found.add(Rule.COPY_NUMBER, cue.start(), line.tokens().end(token));
            }
        }
        for (int i = 0; i < line.tokens().count() && line.atHead(line.tokens().start(i)); i++) {
            if (line.segment().cellOrNull() == null
                    && COPY_NUMBER.matcher(line.rowAt(line.tokens().start(i)).strip()).matches()) {
                found.add(Rule.COPY_NUMBER, line.tokens().start(i), line.tokens().end(i));
            }
        }
    }

    /** 特急 and 明电 stand alone at the head of a document; in a sentence they mean nothing. */
    private static void telegram(Line line, Findings found) {
        for (var word : line.words(Topic.TELEGRAM)) {
            boolean heads =
                    line.atHead(word.start()) || line.segment().place().part() == Part.TITLE;
            if (heads && isApart(line.at(word.start() - 1)) && isApart(line.at(word.end()))) {
                found.add(Rule.TELEGRAM_MARK, word.start(), word.end(), word.word().text());
            }
        }
    }

    private static boolean isApart(char sign) {
        return HEADING_ENDS.indexOf(sign) >= 0 || sign == '\n';
    }
}
