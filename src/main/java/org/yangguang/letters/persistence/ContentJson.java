package org.yangguang.letters.persistence;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.yangguang.letters.LetterField;
import org.yangguang.letters.domain.FieldValues;
import org.yangguang.letters.domain.LetterContent;
import org.yangguang.letters.domain.LetterText;
import tools.jackson.databind.json.JsonMapper;

/** What a letter says, as it is sealed in its row. */
record ContentJson(Map<LetterField, String> values, LetterText text) {

    /** Letters older than annexes name none. */
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .withConfigOverride(
                            List.class,
                            lists ->
                                    lists.setNullHandling(
                                            JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                    .build();

    static String write(LetterContent content) {
        return new ContentJson(content.values().values(), content.text()).written();
    }

    String written() {
        return JSON.writeValueAsString(this);
    }

    static ContentJson read(String json) {
        return JSON.readValue(json, ContentJson.class);
    }

    FieldValues fieldValues() {
        var known = new EnumMap<LetterField, String>(LetterField.class);
        known.putAll(values);
        return new FieldValues(known);
    }
}
