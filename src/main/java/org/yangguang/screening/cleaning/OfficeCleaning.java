package org.yangguang.screening.cleaning;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Cleans DOCX, XLSX and PPTX: what is common to them here, the rest in a class for each. */
final class OfficeCleaning {

    private static final Set<String> PROPERTIES_GONE =
            Set.of(
                    "creator",
                    "lastModifiedBy",
                    "description",
                    "keywords",
                    "category",
                    "subject",
                    "lastPrinted",
                    "revision",
                    "identifier",
                    "contentStatus",
                    "Company",
                    "Manager",
                    "Template",
                    "HyperlinkBase",
                    "TitlesOfParts",
                    "HeadingPairs",
                    "HLinks");

    private OfficeCleaning() {}

    static Cleaned of(String name, byte[] content) throws IOException {
        var parts = PackageParts.of(content);
        var removed = new TreeSet<String>();
        if (parts.has("word/document.xml")) {
            DocxCleaning.clean(parts, removed);
        } else if (parts.has("xl/workbook.xml")) {
            XlsxCleaning.clean(parts, removed);
        } else if (parts.has("ppt/presentation.xml")) {
            PptxCleaning.clean(parts, removed);
        } else {
            throw new CannotClean("kind");
        }
        var clean = common(parts, name, removed);
        return new Cleaned(clean, parts.bytes(), removed);
    }

    private static String common(PackageParts parts, String name, Set<String> removed)
            throws IOException {
        if (parts.remove(OfficeCleaning::isMacro)) {
            removed.add("macros");
        }
        if (parts.remove(part -> part.contains("/embeddings/"))) {
            removed.add("embedded");
        }
        parts.remove(
                part ->
                        part.equals("docProps/custom.xml")
                                || part.startsWith("customXml/")
                                || part.contains("printerSettings")
                                || part.contains("webextensions/")
                                || part.equals("docProps/thumbnail.jpeg"));
        for (var part : parts.names()) {
            if (part.contains("/media/")) {
                picture(parts, part, removed);
            } else if (part.startsWith("docProps/") && part.endsWith(".xml")) {
                properties(parts, part, removed);
            } else if (part.endsWith(".rels")) {
                outside(parts, part, removed);
            } else if (part.contains("charts/") && part.endsWith(".xml")) {
                parts.edit(part, chart -> removeAll(PackageParts.elements(chart, "externalData")));
            }
        }
        return withoutMacroType(parts, name);
    }

    private static boolean isMacro(String part) {
        var lower = part.toLowerCase(Locale.ROOT);
        return lower.contains("vbaproject")
                || lower.contains("vbadata")
                || lower.contains("activex/")
                || lower.contains("macrosheets/")
                || lower.contains("attachedtoolbars");
    }

    private static void picture(PackageParts parts, String part, Set<String> removed)
            throws IOException {
        byte[] before = parts.get(part);
        byte[] after;
        try {
            after = PictureCleaning.cleaned(before);
        } catch (CannotClean e) {
            return;
        }
        if (after.length != before.length) {
            parts.put(part, after);
            removed.add("picture-tags");
        }
    }

    private static void properties(PackageParts parts, String part, Set<String> removed)
            throws IOException {
        boolean changed =
                parts.edit(
                        part,
                        properties ->
                                removeAll(
                                        PackageParts.elements(
                                                properties,
                                                PROPERTIES_GONE.toArray(String[]::new))));
        if (changed) {
            removed.add("properties");
        }
    }

    /** Whatever leads out of the package but is no link for readers. */
    private static void outside(PackageParts parts, String list, Set<String> removed)
            throws IOException {
        var ids =
                parts.dropRelations(
                        list,
                        relation ->
                                PackageParts.isOutside(relation)
                                        && (!relation.getAttribute("Type").endsWith("/hyperlink")
                                                || isHouse(relation.getAttribute("Target"))));
        if (ids.isEmpty()) {
            return;
        }
        removed.add("links");
        var part = list.replace("_rels/", "").replaceFirst("\\.rels$", "");
        parts.edit(
                part,
                document -> {
                    boolean changed = false;
                    for (var element :
                            PackageParts.elements(
                                    document,
                                    "blip",
                                    "hyperlink",
                                    "attachedTemplate",
                                    "externalReference",
                                    "control",
                                    "OLEObject")) {
                        for (var name : Set.of("link", "id")) {
                            if (ids.contains(PackageParts.attribute(element, name))) {
                                if (element.getLocalName().equals("hyperlink")) {
                                    PackageParts.unwrap(element);
                                } else if (element.getLocalName().equals("blip")) {
                                    removeAttribute(element, "link");
                                } else {
                                    PackageParts.remove(element);
                                }
                                changed = true;
                                break;
                            }
                        }
                    }
                    return changed;
                });
    }

    private static boolean isHouse(String target) {
        return target.toLowerCase(Locale.ROOT).startsWith("file:") || target.startsWith("\\\\");
    }

    private static void removeAttribute(org.w3c.dom.Element element, String name) {
        var attributes = element.getAttributes();
        for (int i = attributes.getLength() - 1; i >= 0; i--) {
            if (name.equals(attributes.item(i).getLocalName())) {
                element.removeAttributeNode((org.w3c.dom.Attr) attributes.item(i));
            }
        }
    }

    static boolean removeAll(Iterable<? extends org.w3c.dom.Node> nodes) {
        boolean any = false;
        for (var node : nodes) {
            PackageParts.remove(node);
            any = true;
        }
        return any;
    }

    /** Without its macros the file is of another kind, and is called so. */
    private static String withoutMacroType(PackageParts parts, String name) throws IOException {
        parts.edit(
                "[Content_Types].xml",
                types -> {
                    boolean changed = false;
                    for (var one : PackageParts.elements(types, "Override", "Default")) {
                        var type = one.getAttribute("ContentType");
                        var plain =
                                type.replace(
                                                "vnd.ms-word.document.macroEnabled.main",
                                                "vnd.openxmlformats-officedocument.wordprocessingml.document.main")
                                        .replace(
                                                "vnd.ms-excel.sheet.macroEnabled.main",
                                                "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main")
                                        .replace(
                                                "vnd.ms-powerpoint.presentation.macroEnabled.main",
                                                "vnd.openxmlformats-officedocument.presentationml.presentation.main");
                        if (!plain.equals(type)) {
                            one.setAttribute("ContentType", plain);
                            changed = true;
                        }
                    }
                    return changed;
                });
        return name.replaceFirst("(?i)\\.(doc|xls|ppt)m$", ".$1x");
    }
}
