package org.yangguang.screening.reading;

import java.io.IOException;
import javax.xml.stream.XMLStreamReader;

/** A walker that passes by all it was not told about. */
abstract class Walk implements Xml.Walker {

    @Override
    public void start(String name, XMLStreamReader at) throws IOException {
        // nothing to see here
    }

    @Override
    public void end(String name) throws IOException {
        // nothing to see here
    }

    @Override
    public void text(String text) {
        // nothing to see here
    }
}
