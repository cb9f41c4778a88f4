package org.yangguang.screening.reading;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.yangguang.screening.Part;
import org.yangguang.screening.Rule;

/**
 * Reads a DOCX: text, tables, headers, footnotes, text boxes; and what does not show: comments,
 * tracked changes, hidden and white letters.
 */
final class Docx {

    private static final String MAIN = "word/document.xml";

    private Docx() {}

    static void read(ZipParts parts, Gathered out) throws IOException {
        var whole = new OfficePackage(parts, out);
        var hidden = hiddenStyles(parts);
        var tracked = new int[1];
        story(parts, whole, MAIN, Part.TEXT, out, hidden, tracked);
        for (var relation : Relations.of(parts, MAIN).all().values()) {
            if (relation.outside() || !parts.has(relation.target())) {
                continue;
            }
            if (relation.isA("header") || relation.isA("footer")) {
                story(parts, whole, relation.target(), Part.HEADER_FOOTER, out, hidden, tracked);
            } else if (relation.isA("footnotes") || relation.isA("endnotes")) {
                story(parts, whole, relation.target(), Part.FOOTNOTE, out, hidden, tracked);
            } else if (relation.isA("comments")) {
                comments(parts, whole, relation.target(), out, hidden);
            } else if (relation.isA("settings")) {
                settings(parts, relation.target(), out);
            } else if (relation.isA("aFChunk")) {
                whole.isRead(relation.target());
                AnyFile.read(
                        OfficePackage.last(relation.target()),
                        parts.require(relation.target()),
                        out.inside(OfficePackage.last(relation.target())));
            }
        }
        if (tracked[0] > 0) {
            out.thing(Rule.TRACKED_CHANGE, Part.TRACKED_CHANGE, "", "", tracked[0]);
        }
        for (var name : parts.names()) {
            if (name.matches("word/comments(Extended|Ids|Extensible)\\.xml|word/people\\.xml")) {
                whole.isRead(name);
            }
        }
        whole.readTheRest();
    }

    private static void story(
            ZipParts parts,
            OfficePackage whole,
            String name,
            Part part,
            Gathered out,
            Set<String> hidden,
            int[] tracked)
            throws IOException {
        whole.isRead(name);
        var walk = new DocxWalk(part, out, hidden);
        Xml.walk(parts.require(name), walk);
        tracked[0] += walk.changes();
    }

    private static void comments(
            ZipParts parts, OfficePackage whole, String name, Gathered out, Set<String> hidden)
            throws IOException {
        whole.isRead(name);
        var count = new int[1];
        Xml.walk(
                parts.require(name),
                new Walk() {
                    @Override
                    public void start(String element, XMLStreamReader at) {
                        if (element.equals("comment")) {
                            count[0]++;
                            out.text(Part.COMMENT, "作者", Xml.attribute(at, "author"));
                        }
                    }
                });
        if (count[0] > 0) {
            Xml.walk(parts.require(name), new DocxWalk(Part.COMMENT, out, hidden));
            out.thing(Rule.COMMENT, Part.COMMENT, "", "", count[0]);
        }
    }

    /** A template on somebody's disk and a source for mail merge tell of the house. */
    private static void settings(ZipParts parts, String name, Gathered out) throws IOException {
        Xml.walk(
                parts.require(name),
                new Walk() {
                    @Override
                    public void start(String element, XMLStreamReader at) {
                        if (element.equals("mailMerge")) {
                            out.thing(Rule.EXTERNAL_LINK, Part.METADATA, "邮件合并", "", 1);
                        } else if (element.equals("connectString") || element.equals("query")) {
                            out.text(Part.METADATA, "邮件合并", Xml.attribute(at, "val"));
                        }
                    }
                });
        for (var relation : Relations.of(parts, name).all().values()) {
            if (relation.isA("attachedTemplate")) {
                out.text(Part.METADATA, "模板", relation.target());
            }
        }
    }

    /** Names of styles whose letters do not show. */
    private static Set<String> hiddenStyles(ZipParts parts) throws IOException {
        var hidden = new HashSet<String>();
        var xml = parts.find("word/styles.xml");
        if (xml.isPresent()) {
            Xml.walk(
                    xml.get(),
                    new Walk() {
                        private String style = "";

                        @Override
                        public void start(String name, XMLStreamReader at) {
                            if (name.equals("style")) {
                                style = Xml.attribute(at, "styleId");
                            } else if (name.equals("vanish") && Xml.isOn(at) && !style.isEmpty()) {
                                hidden.add(style);
                            }
                        }

                        @Override
                        public void end(String name) {
                            if (name.equals("style")) {
                                style = "";
                            }
                        }
                    });
        }
        return hidden;
    }
}
