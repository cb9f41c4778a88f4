package org.yangguang.report.doctor.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The zip that a .docx or .xlsx is, read part by part with bounds on what it may unfold to. */
final class OfficePackage implements AutoCloseable {

    private static final int MOST_PARTS = 5_000;
    private static final long MOST_BYTES_A_PART = 64L << 20;

    private final ZipFile zip;
    private final List<String> names;

    OfficePackage(Path file) throws IOException {
        this.zip = open(file);
        this.names = Collections.list(zip.entries()).stream().map(ZipEntry::getName).toList();
        if (names.size() > MOST_PARTS) {
            close();
            throw tooLarge();
        }
        if (names.stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
            close();
            throw new UnreadableReport("macro", "文件里带有宏程序，为安全起见不读取。请另存为不含宏的 .docx 或 .xlsx 再试。");
        }
    }

    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new UnreadableReport("damaged", "文件已损坏或不完整，打不开。请重新下载或另存后再试。", e);
        }
    }

    boolean has(String part) {
        return names.contains(part);
    }

    List<String> parts() {
        return names;
    }

    /** Opens a part as XML; DTDs and outside entities are refused. */
    XMLStreamReader xml(String part) throws IOException {
        var entry = zip.getEntry(part);
        if (entry == null) {
            throw new UnreadableReport("damaged", "文件已损坏或不完整：缺少 " + part + "。");
        }
        if (entry.getSize() > MOST_BYTES_A_PART) {
            throw tooLarge();
        }
        try {
            return Xml.FACTORY.createXMLStreamReader(new Bounded(zip.getInputStream(entry)));
        } catch (XMLStreamException e) {
            throw new UnreadableReport("damaged", "文件已损坏：" + part + " 读不出来。", e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static UnreadableReport tooLarge() {
        return new UnreadableReport("too-large", "文件解压后过大，不像一份年度报告，已停止读取。");
    }

    /** Stops a part that unfolds to more than it should (zip bomb), whatever its header says. */
    private static final class Bounded extends FilterInputStream {
        private long left = MOST_BYTES_A_PART;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw tooLarge();
            }
        }
    }

    /** Made on first use: a text file needs no XML reader. */
    private static final class Xml {
        static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

        static {
            FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            FACTORY.setProperty(XMLInputFactory.IS_COALESCING, true);
        }
    }
}
