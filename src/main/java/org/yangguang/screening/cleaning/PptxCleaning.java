package org.yangguang.screening.cleaning;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Set;
import org.w3c.dom.Element;

/** Cleans a PPTX: notes, comments, hidden slides and hidden shapes go. */
final class PptxCleaning {

    private static final String SHOW = "ppt/presentation.xml";

    private PptxCleaning() {}

    static void clean(PackageParts parts, Set<String> removed) throws IOException {
        if (parts.remove(part -> part.startsWith("ppt/notesSlides/"))) {
            removed.add("notes");
        }
        if (parts.remove(
                part ->
                        part.startsWith("ppt/comments")
                                || part.equals("ppt/commentAuthors.xml")
                                || part.equals("ppt/authors.xml"))) {
            removed.add("comments");
        }
        hiddenSlides(parts, removed);
        for (var part : parts.names()) {
            if (part.matches("ppt/slides/[^/]+\\.xml")) {
                boolean changed =
                        parts.edit(
                                part,
                                slide -> {
                                    var hidden = new ArrayList<Element>();
                                    for (var one : PackageParts.elements(slide, "cNvPr")) {
                                        if (one.getAttribute("hidden").equals("1")
                                                && one.getParentNode() != null
                                                && one.getParentNode().getParentNode()
                                                        instanceof Element shape) {
                                            hidden.add(shape);
                                        }
                                    }
                                    return OfficeCleaning.removeAll(hidden);
                                });
                if (changed) {
                    removed.add("hidden-text");
                }
            }
        }
    }

    private static void hiddenSlides(PackageParts parts, Set<String> removed) throws IOException {
        var gone = new ArrayList<String>();
        var ids = new ArrayList<String>();
        int shown = 0;
        for (var slide : PackageParts.elements(parts.document(SHOW), "sldId")) {
            var part = parts.target(SHOW, relationId(slide));
            if (parts.has(part)
                    && parts.document(part).getDocumentElement().getAttribute("show").equals("0")) {
                gone.add(part);
                ids.add(slide.getAttribute("id"));
            } else {
                shown++;
            }
        }
        if (gone.isEmpty()) {
            return;
        }
        if (shown == 0) {
            throw new CannotClean("nothing-left");
        }
        removed.add("hidden-slides");
        parts.edit(
                SHOW,
                show -> {
                    for (var slide : PackageParts.elements(show, "sldId")) {
                        if (ids.contains(slide.getAttribute("id"))) {
                            PackageParts.remove(slide);
                        }
                    }
                    OfficeCleaning.removeAll(PackageParts.elements(show, "custShowLst"));
                    return true;
                });
        parts.remove(gone::contains);
    }

    private static String relationId(Element slide) {
        var id =
                slide.getAttributeNS(
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                        "id");
        return id.isEmpty()
                ? slide.getAttributeNS(
                        "http://purl.oclc.org/ooxml/officeDocument/relationships", "id")
                : id;
    }
}
