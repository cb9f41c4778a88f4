package org.yangguang.requests.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is asked for (申请内容，条例第二十九条第二款第二项、第三项).
 *
 * @param items what is wanted, one matter each (一事一申请)
 * @param assistance the help needed with reading, sight or hearing (条例第四十三条), empty for none
 */
public record Wish(
        List<String> items, Optional<AnswerForm> form, Optional<AnswerWay> way, String assistance) {

    public Wish {
        items = List.copyOf(items);
    }

    /** Form and way of delivery in words, as the case keeps them. */
    public String delivery() {
        return Stream.of(form.map(AnswerForm::label), way.map(AnswerWay::label))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("，"));
    }
}
