package org.yangguang.screening.cleaning;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Cleans a DOCX: tracked changes are taken as accepted, so that what shows now is what stays;
 * comments and hidden letters go.
 */
final class DocxCleaning {

    private static final String[] CHANGES = {
        "rPrChange",
        "pPrChange",
        "tblPrChange",
        "sectPrChange",
        "trPrChange",
        "tcPrChange",
        "tblGridChange",
        "numberingChange",
        "moveFromRangeStart",
        "moveFromRangeEnd",
        "moveToRangeStart",
        "moveToRangeEnd",
        "cellIns",
        "cellDel",
        "cellMerge"
    };

    private DocxCleaning() {}

    static void clean(PackageParts parts, Set<String> removed) throws IOException {
        var hidden = hiddenStyles(parts);
        for (var part : parts.names()) {
            if (part.matches("word/(document|header\\d*|footer\\d*|footnotes|endnotes)\\.xml")) {
                parts.edit(part, story -> story(story, hidden, removed));
            }
        }
        if (parts.remove(part -> part.matches("word/(comments\\w*|people)\\.xml"))) {
            removed.add("comments");
        }
        if (parts.remove(part -> part.startsWith("word/glossary/"))) {
            removed.add("hidden-text");
        }
        parts.edit(
                "word/settings.xml",
                settings ->
                        OfficeCleaning.removeAll(
                                PackageParts.elements(
                                        settings,
                                        "rsids",
                                        "attachedTemplate",
                                        "mailMerge",
                                        "trackRevisions",
                                        "docVars")));
    }

    private static boolean story(Document story, Set<String> hiddenStyles, Set<String> removed) {
        boolean changes = changes(story);
        if (changes) {
            removed.add("tracked-changes");
        }
        boolean comments =
                OfficeCleaning.removeAll(
                        PackageParts.elements(
                                story, "commentRangeStart", "commentRangeEnd", "commentReference"));
        boolean unseen = unseen(story, hiddenStyles);
        if (unseen) {
            removed.add("hidden-text");
        }
        boolean stamps = stamps(story);
        boolean objects =
                OfficeCleaning.removeAll(PackageParts.elements(story, "OLEObject", "control"));
        return changes || comments || unseen || objects || stamps;
    }

    private static boolean changes(Document story) {
        boolean any = false;
        for (var row : PackageParts.elements(story, "tr")) {
            any |=
                    child(row, "trPr").stream()
                                    .anyMatch(properties -> !child(properties, "del").isEmpty())
                            && removed(row);
        }
        for (var gone : PackageParts.elements(story, "del", "moveFrom")) {
            any |= removed(gone);
        }
        for (var come : PackageParts.elements(story, "ins", "moveTo")) {
            if (come.getParentNode() != null) {
                PackageParts.unwrap(come);
                any = true;
            }
        }
        boolean marks = OfficeCleaning.removeAll(PackageParts.elements(story, CHANGES));
        return marks || any;
    }

    private static boolean removed(Element element) {
        boolean there = element.getParentNode() != null;
        PackageParts.remove(element);
        return there;
    }

    private static boolean unseen(Document story, Set<String> hiddenStyles) {
        boolean any = false;
        for (var row : PackageParts.elements(story, "tr")) {
            boolean hidden =
                    child(row, "trPr").stream()
                            .anyMatch(
                                    properties ->
                                            child(properties, "hidden").stream()
                                                    .anyMatch(DocxCleaning::isOn));
            any |= hidden && removed(row);
        }
        for (var run : PackageParts.elements(story, "r")) {
            if (isUnseen(run, hiddenStyles) && !PackageParts.elements(run, "t").isEmpty()) {
                PackageParts.remove(run);
                any = true;
            }
        }
        return any;
    }

    private static boolean isUnseen(Element run, Set<String> hiddenStyles) {
        for (var properties : child(run, "rPr")) {
            boolean shaded =
                    !child(properties, "shd").isEmpty()
                            || !child(properties, "highlight").isEmpty();
            boolean vanish = child(properties, "vanish").stream().anyMatch(DocxCleaning::isOn);
            boolean style =
                    child(properties, "rStyle").stream()
                            .anyMatch(
                                    one ->
                                            hiddenStyles.contains(
                                                    PackageParts.attribute(one, "val")));
            boolean white =
                    child(properties, "color").stream()
                            .anyMatch(
                                    one ->
                                            PackageParts.attribute(one, "val")
                                                    .equalsIgnoreCase("FFFFFF"));
            boolean tiny =
                    child(properties, "sz").stream()
                            .anyMatch(one -> PackageParts.attribute(one, "val").matches("[0-4]"));
            if (vanish || style || tiny || (white && !shaded && !isInShadedCell(run))) {
                return true;
            }
        }
        return hiddenParagraph(run, hiddenStyles);
    }

    private static boolean hiddenParagraph(Element run, Set<String> hiddenStyles) {
        for (var node = run.getParentNode();
                node instanceof Element element;
                node = node.getParentNode()) {
            if ("p".equals(element.getLocalName())) {
                return child(element, "pPr").stream()
                        .flatMap(properties -> child(properties, "pStyle").stream())
                        .anyMatch(one -> hiddenStyles.contains(PackageParts.attribute(one, "val")));
            }
        }
        return false;
    }

    private static boolean isInShadedCell(Element run) {
        for (var node = run.getParentNode();
                node instanceof Element element;
                node = node.getParentNode()) {
            if ("tc".equals(element.getLocalName())) {
                return child(element, "tcPr").stream()
                        .flatMap(properties -> child(properties, "shd").stream())
                        .map(shade -> PackageParts.attribute(shade, "fill"))
                        .anyMatch(
                                fill ->
                                        !fill.isEmpty()
                                                && !fill.equalsIgnoreCase("auto")
                                                && !fill.equalsIgnoreCase("FFFFFF"));
            }
        }
        return false;
    }

    /** Numbers of editing sessions tell who worked when. */
    private static boolean stamps(Document story) {
        boolean any = false;
        for (var element : PackageParts.elements(story, "p", "r", "tr", "sectPr")) {
            var attributes = element.getAttributes();
            for (int i = attributes.getLength() - 1; i >= 0; i--) {
                var local = attributes.item(i).getLocalName();
                if (local != null && local.startsWith("rsid")) {
                    element.removeAttributeNode((org.w3c.dom.Attr) attributes.item(i));
                    any = true;
                }
            }
        }
        return any;
    }

    private static Set<String> hiddenStyles(PackageParts parts) throws IOException {
        var hidden = new HashSet<String>();
        if (parts.has("word/styles.xml")) {
            for (var style : PackageParts.elements(parts.document("word/styles.xml"), "style")) {
                if (PackageParts.elements(style, "vanish").stream().anyMatch(DocxCleaning::isOn)) {
                    hidden.add(PackageParts.attribute(style, "styleId"));
                }
            }
        }
        return hidden;
    }

    private static boolean isOn(Element element) {
        var value = PackageParts.attribute(element, "val");
        return !Set.of("0", "false", "off").contains(value);
    }

    private static List<Element> child(Element element, String name) {
        var found = new java.util.ArrayList<Element>();
        for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && name.equals(child.getLocalName())) {
                found.add(child);
            }
        }
        return found;
    }
}
