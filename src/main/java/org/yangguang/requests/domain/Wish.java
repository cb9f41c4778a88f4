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
        List<String> items,
        Optional<AnswerForm> form,
        Optional<AnswerWay> way,
        String assistance,
        Agreements agreements) {

    public Wish {
        items = List.copyOf(items);
    }

    /** Of somebody who agreed to nothing. */
    public Wish(
            List<String> items,
            Optional<AnswerForm> form,
            Optional<AnswerWay> way,
            String assistance) {
        this(items, form, way, assistance, Agreements.NONE);
    }

    /**
     * Whether letters may be served over the internet: he said so, or asked to have the answer that
     * way.
     */
    public boolean agreesToOnline() {
        return agreements.online()
                || way.filter(one -> one == AnswerWay.ONLINE || one == AnswerWay.EMAIL).isPresent();
    }

    Wish with(Agreements changed) {
        return new Wish(items, form, way, assistance, changed);
    }

    /** Form and way of delivery in words, as the case keeps them. */
    public String delivery() {
        return Stream.of(form.map(AnswerForm::label), way.map(AnswerWay::label))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("，"));
    }
}
