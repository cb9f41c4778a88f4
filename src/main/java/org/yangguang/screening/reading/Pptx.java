package org.yangguang.screening.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.yangguang.screening.Part;
import org.yangguang.screening.Rule;

/** Reads a PPTX: slides, and what does not show: notes, hidden slides and shapes, comments. */
final class Pptx {

    private static final String SHOW = "ppt/presentation.xml";

    private Pptx() {}

    static void read(ZipParts parts, Gathered out) throws IOException {
        var whole = new OfficePackage(parts, out);
        whole.isRead(SHOW);
        var size = new long[] {Long.MAX_VALUE, Long.MAX_VALUE};
        var slides = slides(parts, size);
        int number = 0;
        for (var slide : slides) {
            number++;
            if (!parts.has(slide)) {
                continue;
            }
            whole.isRead(slide);
            slide(parts, slide, number, size, whole, out);
        }
        for (var name : parts.names()) {
            if (name.matches(
                    "ppt/(slideMasters|slideLayouts|notesMasters|handoutMasters)/[^/]+\\.xml")) {
                whole.isRead(name);
                Xml.walk(
                        parts.require(name),
                        new PptxWalk(Part.HEADER_FOOTER, "母版", size, out, false));
            } else if (name.matches("ppt/commentAuthors\\.xml|ppt/authors\\.xml")) {
                whole.isRead(name);
            }
        }
        whole.readTheRest();
    }

    private static void slide(
            ZipParts parts,
            String slide,
            int number,
            long[] size,
            OfficePackage whole,
            Gathered out)
            throws IOException {
        var where = "第" + number + "页";
        var walk = new PptxWalk(Part.TEXT, where, size, out, true);
        Xml.walk(parts.require(slide), walk);
        if (walk.hiddenSlide()) {
            out.thing(Rule.HIDDEN_SLIDE, Part.HIDDEN_SLIDE, where, "", 1);
        }
        for (var relation : Relations.of(parts, slide).all().values()) {
            if (relation.outside() || !parts.has(relation.target())) {
                continue;
            }
            if (relation.isA("notesSlide")) {
                whole.isRead(relation.target());
                var notes = new PptxWalk(Part.SPEAKER_NOTES, where, size, out, false);
                Xml.walk(parts.require(relation.target()), notes);
                if (notes.hasText()) {
                    out.thing(Rule.SPEAKER_NOTES, Part.SPEAKER_NOTES, where, "", 1);
                }
            } else if (relation.isA("comments")) {
                whole.isRead(relation.target());
                Xml.walk(
                        parts.require(relation.target()),
                        new PptxWalk(Part.COMMENT, where, size, out, false));
                out.thing(Rule.COMMENT, Part.COMMENT, where, "", 1);
            }
        }
    }

    private static List<String> slides(ZipParts parts, long[] size) throws IOException {
        var relations = Relations.of(parts, SHOW);
        var slides = new ArrayList<String>();
        Xml.walk(
                parts.require(SHOW),
                new Walk() {
                    @Override
                    public void start(String name, XMLStreamReader at) {
                        if (name.equals("sldId")) {
                            for (int i = 0; i < at.getAttributeCount(); i++) {
                                var space = at.getAttributeNamespace(i);
                                if (at.getAttributeLocalName(i).equals("id")
                                        && space != null
                                        && !space.isEmpty()) {
                                    slides.add(relations.target(at.getAttributeValue(i)));
                                }
                            }
                        } else if (name.equals("sldSz")) {
                            size[0] = PptxWalk.units(Xml.attribute(at, "cx"), Long.MAX_VALUE);
                            size[1] = PptxWalk.units(Xml.attribute(at, "cy"), Long.MAX_VALUE);
                        }
                    }
                });
        return slides;
    }
}
