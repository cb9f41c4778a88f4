package org.yangguang.screening.reading;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/** What a part of an Office package refers to, by the id it uses for it. */
final class Relations {

    /** One reference; an outside one leads out of the package. */
    record Relation(String type, String target, boolean outside) {

        boolean isA(String kind) {
            return type.endsWith("/" + kind);
        }
    }

    private final Map<String, Relation> byId = new LinkedHashMap<>();

    static Relations of(ZipParts parts, String part) throws IOException {
        var relations = new Relations();
        int slash = part.lastIndexOf('/');
        var folder = slash < 0 ? "" : part.substring(0, slash + 1);
        var name = folder + "_rels/" + part.substring(slash + 1) + ".rels";
        var xml = parts.find(name);
        if (xml.isPresent()) {
            Xml.walk(
                    xml.get(),
                    new Walk() {
                        @Override
                        public void start(String element, XMLStreamReader at) {
                            if (element.equals("Relationship")) {
                                relations.add(folder, at);
                            }
                        }
                    });
        }
        return relations;
    }

    Map<String, Relation> all() {
        return byId;
    }

    /** The part behind an id, empty when there is none in the package. */
    String target(String id) {
        var relation = byId.get(id);
        return relation == null || relation.outside() ? "" : relation.target();
    }

    private void add(String folder, XMLStreamReader at) {
        boolean outside = Xml.attribute(at, "TargetMode").equalsIgnoreCase("External");
        var target = Xml.attribute(at, "Target");
        byId.put(
                Xml.attribute(at, "Id"),
                new Relation(
                        Xml.attribute(at, "Type"),
                        outside ? target : resolved(folder, target),
                        outside));
    }

    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        var path = folder + target;
        while (path.contains("/../")) {
            var shorter = path.replaceFirst("[^/]+/\\.\\./", "");
            if (shorter.equals(path)) {
                break;
            }
            path = shorter;
        }
        return path;
    }
}
