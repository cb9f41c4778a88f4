package org.yangguang.screening.reading;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.yangguang.screening.Part;
import org.yangguang.screening.Rule;

/**
 * What all Office packages (DOCX, XLSX, PPTX) have in common: properties, macros, pictures,
 * embedded files, references to the outside, and parts that nobody knows and that are read all the
 * same.
 */
final class OfficePackage {

    private static final List<String> PLAIN_PARTS =
            List.of(
                    "theme/",
                    "styles",
                    "fontTable",
                    "numbering",
                    "webSettings",
                    "settings.xml",
                    "presProps",
                    "viewProps",
                    "tableStyles",
                    "calcChain",
                    "[Content_Types]",
                    "_rels/",
                    "fonts/",
                    "printerSettings",
                    "customXml/itemProps",
                    "colors",
                    "chartStyle",
                    "charts/style",
                    "charts/colors",
                    "diagrams/layout",
                    "diagrams/quickStyle",
                    "diagrams/colors",
                    "vmlDrawing",
                    "persons/");

    private static final Set<String> PROGRAMS =
            Set.of(
                    "apache poi",
                    "microsoft office user",
                    "openxml",
                    "wps office",
                    "un-named",
                    "python-docx",
                    "");

    private final ZipParts parts;
    private final Gathered out;
    private final Set<String> read = new HashSet<>();

    OfficePackage(ZipParts parts, Gathered out) {
        this.parts = parts;
        this.out = out;
    }

    /** Notes that a part was read and need not be looked at again. */
    void isRead(String part) {
        read.add(part);
    }

    /** Everything that no reader of the text itself has read. */
    void readTheRest() throws IOException {
        boolean macro = false;
        int embedded = 0;
        for (var name : List.copyOf(parts.names())) {
            var lower = name.toLowerCase(Locale.ROOT);
            if (lower.contains("vbaproject")
                    || lower.contains("macrosheets/")
                    || lower.contains("activex/")
                    || lower.endsWith("vbadata.xml")) {
                macro = true;
            } else if (lower.contains("/embeddings/")) {
                embedded++;
                embedded(name);
            } else if (lower.contains("/media/")) {
                out.picture();
                Pictures.read(parts.require(name), out.inside(last(name)));
            } else if (lower.startsWith("docprops/") && lower.endsWith(".xml")) {
                properties(name);
            } else if (lower.endsWith(".rels")) {
                references(name);
            } else if (lower.endsWith(".xml") && !read.contains(name) && !isPlain(name)) {
                anyText(name);
            }
        }
        if (macro) {
            out.thing(Rule.MACRO, Part.SCRIPT, "", "VBA", 1);
        }
        if (embedded > 0) {
            out.thing(Rule.EMBEDDED_OBJECT, Part.EMBEDDED, "", "", embedded);
        }
    }

    private void embedded(String name) throws IOException {
        var content = parts.require(name);
        var inside = out.inside(last(name)).as(Part.EMBEDDED);
        try {
            AnyFile.read(last(name), content, inside);
        } catch (Unreadable e) {
            // an object of a kind that nobody opens: that it is there is the finding
        }
    }

    private void properties(String name) throws IOException {
        Xml.walk(
                parts.require(name),
                new Walk() {
                    private final StringBuilder value = new StringBuilder();
                    private String custom = "";

                    @Override
                    public void start(String element, XMLStreamReader at) {
                        value.setLength(0);
                        if (element.equals("property")) {
                            custom = Xml.attribute(at, "name");
                        }
                    }

                    @Override
                    public void text(String text) {
                        value.append(text);
                    }

                    @Override
                    public void end(String element) {
                        property(custom.isEmpty() ? element : custom, value.toString().strip());
                        value.setLength(0);
                        if (element.equals("property")) {
                            custom = "";
                        }
                    }
                });
    }

    private void property(String name, String value) {
        if (!value.isEmpty()) {
            out.text(Part.METADATA, name, value);
        }
        boolean telling =
                switch (name) {
                    case "creator", "lastModifiedBy", "Company", "Manager", "HyperlinkBase" ->
                            !PROGRAMS.contains(value.toLowerCase(Locale.ROOT));
                    case "Template" -> value.contains("\\") || value.contains("/");
                    default -> isOwn(name) && !value.isEmpty();
                };
        if (telling) {
            out.thing(Rule.METADATA, Part.METADATA, name, Gathered.hint(value), 1);
        }
    }

    /** A property that somebody made up, and not one that every file has. */
    private static boolean isOwn(String name) {
        return !name.matches("[A-Za-z]+|(?i)(ICV|KSO\\w*|WorkbookGuid|generator|lpwstr|i4)");
    }

    private void references(String name) throws IOException {
        Xml.walk(
                parts.require(name),
                new Walk() {
                    @Override
                    public void start(String element, XMLStreamReader at) {
                        if (Xml.attribute(at, "TargetMode").equalsIgnoreCase("External")) {
                            reference(Xml.attribute(at, "Type"), Xml.attribute(at, "Target"));
                        }
                    }
                });
    }

    private void reference(String type, String target) {
        var lower = target.toLowerCase(Locale.ROOT);
        boolean link = type.endsWith("/hyperlink");
        if (link) {
            out.text(Part.ALT_TEXT, "链接", target);
        }
        if (!link || lower.startsWith("file:") || target.startsWith("\\\\")) {
            out.thing(Rule.EXTERNAL_LINK, Part.METADATA, "", target, 1);
        }
    }

    private static boolean isPlain(String name) {
        return PLAIN_PARTS.stream().anyMatch(name::contains);
    }

    /** Charts, diagrams, drawings show their text; what else there is lies hidden. */
    private void anyText(String name) throws IOException {
        boolean shown =
                name.contains("charts/")
                        || name.contains("diagrams/")
                        || name.contains("drawings/")
                        || name.contains("/drawing");
        boolean cached =
                name.contains("pivotCache")
                        || name.contains("externalLinks")
                        || name.contains("connections")
                        || name.contains("queryTables");
        if (cached) {
            out.thing(
                    name.contains("pivotCache") ? Rule.EMBEDDED_OBJECT : Rule.EXTERNAL_LINK,
                    Part.EMBEDDED,
                    last(name),
                    "",
                    1);
        }
        var part = shown ? Part.TEXT : cached ? Part.EMBEDDED : Part.METADATA;
        Xml.walk(
                parts.require(name),
                new Walk() {
                    private final StringBuilder value = new StringBuilder();

                    @Override
                    public void start(String element, XMLStreamReader at) {
                        if (cached) {
                            for (int i = 0; i < at.getAttributeCount(); i++) {
                                var said = at.getAttributeLocalName(i);
                                if (said.equals("v")
                                        || said.equals("name")
                                        || said.equals("connection")) {
                                    out.text(part, last(name), at.getAttributeValue(i));
                                }
                            }
                        }
                        if (element.equals("p") || element.equals("v")) {
                            value.setLength(0);
                        }
                    }

                    @Override
                    public void text(String text) {
                        if (value.length() < 1 << 16) {
                            value.append(text);
                        }
                    }

                    @Override
                    public void end(String element) {
                        if (!element.equals("r") && !element.equals("t")) {
                            out.text(part, last(name), value.toString());
                            value.setLength(0);
                        }
                    }
                });
    }

    static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
