package org.yangguang.screening.cleaning;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The parts of an Office package while it is being cleaned. */
final class PackageParts {

    private static final int LARGEST_PART = 24 << 20;
    private static final long LARGEST = 300L << 20;

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    static PackageParts of(byte[] content) throws IOException {
        var parts = new PackageParts();
        long left = LARGEST;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = zip.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
                left -= part.length;
                if (left < 0) {
                    throw new CannotClean("large");
                }
                if (!entry.isDirectory()) {
                    parts.parts.put(entry.getName(), part);
                }
            }
        }
        return parts;
    }

    List<String> names() {
        return List.copyOf(parts.keySet());
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    byte[] get(String name) throws CannotClean {
        var part = parts.get(name);
        if (part == null) {
            throw new CannotClean("broken");
        }
        return part;
    }

    void put(String name, byte[] content) {
        parts.put(name, content);
    }

    /** Takes parts away, with what they refer to by their own lists, and all references to them. */
    boolean remove(Predicate<String> which) throws IOException {
        var gone = parts.keySet().stream().filter(which).toList();
        if (gone.isEmpty()) {
            return false;
        }
        for (var name : gone) {
            parts.remove(name);
            parts.remove(relationsOf(name));
        }
        for (var name : names()) {
            if (name.endsWith(".rels")) {
                dropRelations(
                        name,
                        relation ->
                                gone.contains(resolved(name, relation.getAttribute("Target")))
                                        && !isOutside(relation));
            }
        }
        edit(
                "[Content_Types].xml",
                types -> {
                    boolean changed = false;
                    for (var override : elements(types, "Override")) {
                        if (gone.contains(
                                override.getAttribute("PartName").replaceFirst("^/", ""))) {
                            remove(override);
                            changed = true;
                        }
                    }
                    return changed;
                });
        return true;
    }

    /** Drops references of a part; says under which ids they were. */
    List<String> dropRelations(String list, Predicate<Element> which) throws IOException {
        var ids = new ArrayList<String>();
        edit(
                list,
                relations -> {
                    for (var relation : elements(relations, "Relationship")) {
                        if (which.test(relation)) {
                            ids.add(relation.getAttribute("Id"));
                            remove(relation);
                        }
                    }
                    return !ids.isEmpty();
                });
        return ids;
    }

    /** The part behind an id of another part; empty when there is none. */
    String target(String part, String id) throws IOException {
        var list = relationsOf(part);
        if (!has(list)) {
            return "";
        }
        for (var relation : elements(document(list), "Relationship")) {
            if (relation.getAttribute("Id").equals(id) && !isOutside(relation)) {
                return resolved(list, relation.getAttribute("Target"));
            }
        }
        return "";
    }

    /** The parts that a part refers to by this kind of reference. */
    List<String> targets(String part, String kind) throws IOException {
        var list = relationsOf(part);
        var targets = new ArrayList<String>();
        if (has(list)) {
            for (var relation : elements(document(list), "Relationship")) {
                if (relation.getAttribute("Type").endsWith("/" + kind) && !isOutside(relation)) {
                    targets.add(resolved(list, relation.getAttribute("Target")));
                }
            }
        }
        return targets;
    }

    static boolean isOutside(Element relation) {
        return relation.getAttribute("TargetMode").equalsIgnoreCase("External");
    }

    static String relationsOf(String part) {
        int slash = part.lastIndexOf('/');
        return part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels";
    }

    private static String resolved(String list, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        var path = list.replaceFirst("_rels/[^/]+$", "") + target;
        while (path.contains("/../")) {
            var shorter = path.replaceFirst("[^/]+/\\.\\./", "");
            if (shorter.equals(path)) {
                break;
            }
            path = shorter;
        }
        return path;
    }

    /** Changes the XML of a part. */
    @FunctionalInterface
    interface Edit {
        /** True when something was changed. */
        boolean on(Document document) throws IOException;
    }

    boolean edit(String name, Edit edit) throws IOException {
        if (!has(name)) {
            return false;
        }
        var document = document(name);
        if (!edit.on(document)) {
            return false;
        }
        put(name, bytes(document));
        return true;
    }

    Document document(String name) throws IOException {
        byte[] xml = get(name);
        if (xml.length > LARGEST_PART) {
            throw new CannotClean("large");
        }
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (ParserConfigurationException | SAXException e) {
            throw new CannotClean("broken");
        }
    }

    private static byte[] bytes(Document document) throws CannotClean {
        try {
            var out = new ByteArrayOutputStream();
            document.setXmlStandalone(true);
            var transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, StandardCharsets.UTF_8.name());
            transformer.transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException e) {
            throw new CannotClean("broken");
        }
    }

    byte[] bytes() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** All elements of this local name, in their order; a list of its own, so that they may go. */
    static List<Element> elements(Node within, String... names) {
        var wanted = Set.of(names);
        var found = new ArrayList<Element>();
        collect(within, wanted, found);
        return found;
    }

    private static void collect(Node within, Set<String> wanted, List<Element> found) {
        for (var child = within.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                if (wanted.contains(element.getLocalName())) {
                    found.add(element);
                }
                collect(element, wanted, found);
            }
        }
    }

    static void remove(Node node) {
        var parent = node.getParentNode();
        if (parent != null) {
            parent.removeChild(node);
        }
    }

    /** Puts what an element holds in its place. */
    static void unwrap(Element element) {
        var parent = element.getParentNode();
        while (element.getFirstChild() != null) {
            parent.insertBefore(element.getFirstChild(), element);
        }
        parent.removeChild(element);
    }

    /** The value of an attribute in whatever namespace. */
    static String attribute(Element element, String name) {
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            var attribute = attributes.item(i);
            var local =
                    attribute.getLocalName() == null
                            ? attribute.getNodeName()
                            : attribute.getLocalName();
            if (local.equals(name)) {
                return attribute.getNodeValue();
            }
        }
        return "";
    }
}
