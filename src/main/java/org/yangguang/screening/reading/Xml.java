package org.yangguang.screening.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks through the XML of a package: no document types, nothing fetched from anywhere. */
final class Xml {

    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    /** Is told of what comes by. */
    interface Walker {
        void start(String name, XMLStreamReader at) throws IOException;

        void end(String name) throws IOException;

        void text(String text);
    }

    static void walk(byte[] xml, Walker walker) throws IOException {
        try {
            var reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT ->
                            walker.start(reader.getLocalName(), reader);
                    case XMLStreamConstants.END_ELEMENT -> walker.end(reader.getLocalName());
                    case XMLStreamConstants.CHARACTERS,
                            XMLStreamConstants.CDATA,
                            XMLStreamConstants.SPACE ->
                            walker.text(reader.getText());
                    default -> {
                        // comments and instructions say nothing to a reader
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new Unreadable("broken");
        }
    }

    /** The attribute of this local name in whatever namespace; empty when there is none. */
    static String attribute(XMLStreamReader at, String name) {
        for (int i = 0; i < at.getAttributeCount(); i++) {
            if (at.getAttributeLocalName(i).equals(name)) {
                return Objects.requireNonNullElse(at.getAttributeValue(i), "");
            }
        }
        return "";
    }

    /** True for an element that switches something on: {@code <w:vanish/>}, not {@code val="0"}. */
    static boolean isOn(XMLStreamReader at) {
        var value = attribute(at, "val");
        return !(value.equals("0")
                || value.equals("false")
                || value.equals("off")
                || value.equals("none"));
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
