package org.yangguang.requests.bundle;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.yangguang.requests.domain.Attachment;

/**
 * A piece that can go into a bundle (材料).
 *
 * @param id names it within its case for good, such as {@code letter:…}
 */
public record BundleItem(
        String id, BundlePart part, String title, Optional<LocalDate> on, Body body) {

    /** What it consists of. */
    public sealed interface Body {}

    /** Sheets that the program draws. */
    public record Sheets(Supplier<byte[]> pdf) implements Body {}

    /** A file as somebody gave it. */
    public record Given(String name, String mediaType, long size, Supplier<byte[]> content)
            implements Body {}

    /** Not shown in a copy for the other side, and why. */
    public record Withheld(String why) implements Body {}

    static BundleItem drawn(
            String id, BundlePart part, String title, LocalDate on, Supplier<byte[]> pdf) {
        return new BundleItem(id, part, title, Optional.of(on), new Sheets(pdf));
    }

    /** A file that somebody gave for the case. */
    static BundleItem given(
            Attachment file,
            BundlePart part,
            String title,
            Optional<LocalDate> on,
            Supplier<byte[]> content) {
        return new BundleItem(
                "file:" + file.id(),
                part,
                title,
                on,
                new Given(file.name(), file.mediaType(), file.size(), content));
    }

    /**
     * The same piece, kept back.
     *
     * @param neutral a title that says nothing of what it holds
     */
    BundleItem withheld(String neutral, String why) {
        return new BundleItem(id, part, neutral, on, new Withheld(why));
    }

    /** The same piece as a copy names it: names of files tell of people too. */
    BundleItem shown(Masking masking) {
        var named =
                body instanceof Given(var name, var mediaType, var size, var content)
                        ? new Given(masking.shownName(name), mediaType, size, content)
                        : body;
        return new BundleItem(id, part, masking.shown(title), on, named);
    }

    boolean isWithheld() {
        return body instanceof Withheld;
    }
}
