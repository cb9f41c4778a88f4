package org.yangguang.screening.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.text.PDFTextStripper;
import org.yangguang.screening.Part;
import org.yangguang.screening.Rule;

/**
 * Reads a PDF: the text of each page, and what does not show: text under bars, white and invisible
 * letters, text beyond the page, layers switched off, notes, fields, attached files, properties and
 * what an earlier version of the file still says.
 */
final class Pdfs {

    private static final int MOST_VERSIONS = 4;
    private static final int DEEPEST = 40;

    private Pdfs() {}

    static boolean isPdf(byte[] content) {
        for (int i = 0; i < Math.min(1024, content.length - 5); i++) {
            if (AnyFile.at(content, i, "%PDF-")) {
                return true;
            }
        }
        return false;
    }

    static void read(byte[] content, Gathered out) throws IOException {
        try (var document = Loader.loadPDF(content)) {
            properties(document, out);
            var shown = new HashSet<String>();
            int noText = 0;
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                noText += page(document, i, shown, out) ? 0 : 1;
            }
            if (noText > 0) {
                out.thing(Rule.NO_TEXT_LAYER, Part.TEXT, "", "", "scan", noText);
            }
            fields(document, out);
            scripts(document, out);
            files(document, out);
            structure(document, shown, out);
            earlierVersions(content, shown, out);
        } catch (InvalidPasswordException e) {
            throw new Unreadable("encrypted");
        } catch (Unreadable | Budget.TooMuch e) {
            throw e;
        } catch (IOException e) {
            throw new Unreadable("broken");
        }
    }

    private static void properties(PDDocument document, Gathered out) throws IOException {
        var info = document.getDocumentInformation();
        for (var key : info.getMetadataKeys()) {
            var value = info.getCustomMetadataValue(key);
            if (value != null && !value.isBlank() && !key.endsWith("Date")) {
                out.text(Part.METADATA, key, value);
                if (key.equals("Author") || key.equals("Company")) {
                    out.thing(Rule.METADATA, Part.METADATA, key, Gathered.hint(value), 1);
                }
            }
        }
        var xmp = document.getDocumentCatalog().getMetadata();
        if (xmp != null) {
            Pictures.xmp(
                    new String(xmp.toByteArray(), java.nio.charset.StandardCharsets.UTF_8), out);
        }
    }

    /**
     * Reads one page.
     *
     * @return false for a page that shows something and has no letters
     */
    private static boolean page(PDDocument document, int index, Set<String> shown, Gathered out)
            throws IOException {
        var where = "第" + (index + 1) + "页";
        var page = document.getPage(index);
        var ink = new PdfInk(document, page);
        ink.look();
        var text = text(document, index);
        var unseen = ink.unseen();
        out.page(Part.TEXT, where, text);
        text.lines().map(Pdfs::bare).forEach(shown::add);
        covered(ink.covered(), where, out);
        if (!unseen.isBlank()) {
            out.text(Part.HIDDEN_TEXT, where, unseen);
            out.thing(Rule.HIDDEN_TEXT, Part.HIDDEN_TEXT, where, Gathered.hint(unseen), 1);
        }
        for (var said : ink.actualTexts()) {
            if (!bare(text).contains(bare(said))) {
                out.text(Part.HIDDEN_TEXT, where, said);
            }
        }
        annotations(page.getAnnotations(), where, out);
        for (var picture : ink.pictures()) {
            out.picture();
            Pictures.read(picture, out.inside(where));
        }
        return !text.isBlank() || !ink.hasPicture();
    }

    private static void covered(String covered, String where, Gathered out) {
        if (!covered.isBlank()) {
            out.text(Part.COVERED_TEXT, where, covered);
            out.thing(Rule.COVERED_TEXT, Part.COVERED_TEXT, where, Gathered.hint(covered), 1);
        }
    }

    private static String text(PDDocument document, int index) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(index + 1);
        stripper.setEndPage(index + 1);
        stripper.setSortByPosition(true);
        return stripper.getText(document);
    }

    private static void annotations(List<PDAnnotation> annotations, String where, Gathered out)
            throws IOException {
        int notes = 0;
        for (var annotation : annotations) {
            var contents = annotation.getContents();
            if (annotation instanceof PDAnnotationLink link) {
                link(link, out);
            } else if (annotation instanceof PDAnnotationFileAttachment attached) {
                if (attached.getFile() instanceof PDComplexFileSpecification file) {
                    file(file, out);
                }
            } else if (!(annotation instanceof PDAnnotationWidget)
                    && contents != null
                    && !contents.isBlank()) {
                boolean shows = "FreeText".equals(annotation.getSubtype());
                out.text(shows ? Part.TEXT : Part.COMMENT, where, contents);
                notes += shows ? 0 : 1;
            }
            if (annotation instanceof PDAnnotationMarkup markup && markup.getTitlePopup() != null) {
                out.text(Part.METADATA, where + " 批注人", markup.getTitlePopup());
            }
        }
        if (notes > 0) {
            out.thing(Rule.COMMENT, Part.COMMENT, where, "", notes);
        }
    }

    private static void link(PDAnnotationLink link, Gathered out) {
        var action = link.getCOSObject().getDictionaryObject(COSName.A);
        if (action instanceof COSDictionary dictionary) {
            var uri = dictionary.getString(COSName.URI);
            if (uri != null) {
                out.text(Part.ALT_TEXT, "链接", uri);
                if (uri.toLowerCase(Locale.ROOT).startsWith("file:")) {
                    out.thing(Rule.EXTERNAL_LINK, Part.METADATA, "", uri, 1);
                }
            }
        }
    }

    private static void fields(PDDocument document, Gathered out) {
        var form = document.getDocumentCatalog().getAcroForm();
        if (form == null) {
            return;
        }
        int unseen = 0;
        for (var field : form.getFieldTree()) {
            var value = field.getValueAsString();
            if (value == null || value.isBlank()) {
                continue;
            }
            boolean hidden =
                    !field.getWidgets().isEmpty()
                            && field.getWidgets().stream()
                                    .allMatch(widget -> widget.isHidden() || widget.isNoView());
            var name = String.valueOf(field.getFullyQualifiedName());
            out.text(hidden ? Part.HIDDEN_TEXT : Part.FORM_FIELD, name, value);
            unseen += hidden ? 1 : 0;
        }
        if (unseen > 0) {
            out.thing(Rule.HIDDEN_TEXT, Part.HIDDEN_TEXT, "表单", "", unseen);
        }
    }

    private static void scripts(PDDocument document, Gathered out) {
        var catalog = document.getDocumentCatalog().getCOSObject();
        var names = catalog.getCOSDictionary(COSName.NAMES);
        boolean named = names != null && names.containsKey(COSName.JAVA_SCRIPT);
        boolean opening =
                catalog.getDictionaryObject(COSName.OPEN_ACTION) instanceof COSDictionary action
                        && COSName.JAVA_SCRIPT.equals(action.getCOSName(COSName.S));
        if (named || opening) {
            out.thing(Rule.MACRO, Part.SCRIPT, "", "JavaScript", 1);
        }
    }

    private static void files(PDDocument document, Gathered out) throws IOException {
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        var tree = names.getEmbeddedFiles();
        if (tree != null) {
            files(tree, 0, out);
        }
        if (document.getDocumentCatalog().getCOSObject().getDictionaryObject("AF")
                instanceof COSArray associated) {
            for (COSBase one : associated.toList()) {
                if (one instanceof COSDictionary dictionary && tree == null) {
                    file(new PDComplexFileSpecification(dictionary), out);
                }
            }
        }
    }

    private static void files(
            PDNameTreeNode<PDComplexFileSpecification> node, int depth, Gathered out)
            throws IOException {
        if (depth > DEEPEST) {
            throw new Budget.TooMuch("depth");
        }
        var here = node.getNames();
        if (here != null) {
            for (var file : here.values()) {
                file(file, out);
            }
        }
        var below = node.getKids();
        if (below != null) {
            for (var child : below) {
                files(child, depth + 1, out);
            }
        }
    }

    private static void file(PDComplexFileSpecification specification, Gathered out)
            throws IOException {
        PDEmbeddedFile file = specification.getEmbeddedFile();
        var name = String.valueOf(specification.getFilename());
        out.thing(Rule.EMBEDDED_OBJECT, Part.EMBEDDED, name, name, 1);
        if (file == null) {
            return;
        }
        var inside = out.inside(name).as(Part.EMBEDDED);
        try (var in = file.createInputStream()) {
            AnyFile.read(name, out.budget().inflate(in, file.getLength()), inside);
        } catch (Unreadable e) {
            FileScreening.unreadable(inside, e.code());
        }
    }

    /** What the tags say in place of what is drawn. */
    private static void structure(PDDocument document, Set<String> shown, Gathered out) {
        var root =
                document.getDocumentCatalog()
                        .getCOSObject()
                        .getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        if (root == null) {
            return;
        }
        var whole = String.join("", shown);
        var seen = new HashSet<COSBase>();
        var waiting = new ArrayList<COSBase>();
        waiting.add(root.getDictionaryObject(COSName.K));
        while (!waiting.isEmpty() && seen.size() < 200_000) {
            var next = waiting.removeLast();
            if (next == null || !seen.add(next)) {
                continue;
            }
            if (next instanceof COSArray array) {
                for (int i = 0; i < array.size(); i++) {
                    waiting.add(array.getObject(i));
                }
            } else if (next instanceof COSDictionary dictionary) {
                said(dictionary, COSName.ALT, Part.ALT_TEXT, "", out);
                said(dictionary, COSName.E, Part.ALT_TEXT, "", out);
                said(dictionary, COSName.ACTUAL_TEXT, Part.HIDDEN_TEXT, whole, out);
                waiting.add(dictionary.getDictionaryObject(COSName.K));
            }
        }
    }

    private static void said(
            COSDictionary element, COSName name, Part part, String shown, Gathered out) {
        if (element.getDictionaryObject(name) instanceof COSString string) {
            var text = string.getString();
            if (shown.isEmpty() || !shown.contains(bare(text))) {
                out.text(part, name.getName(), text);
            }
        }
    }

    /** A file to which changes were only added still has what stood there before. */
    private static void earlierVersions(byte[] content, Set<String> shown, Gathered out)
            throws IOException {
        var ends = ends(content);
        boolean linear = isLinear(content);
        int first = linear ? 1 : 0;
        int last = ends.size() - 1;
        for (int i = Math.max(first, last - MOST_VERSIONS); i < last; i++) {
            var before = new StringBuilder();
            byte[] earlier = java.util.Arrays.copyOf(content, ends.get(i));
            try (var document = Loader.loadPDF(earlier)) {
                for (int page = 0; page < document.getNumberOfPages(); page++) {
                    text(document, page)
                            .lines()
                            .filter(line -> !line.isBlank() && !shown.contains(bare(line)))
                            .forEach(line -> before.append(line).append('\n'));
                }
            } catch (IOException e) {
                continue;
            }
            if (!before.isEmpty()) {
                out.text(Part.PREVIOUS_VERSION, "第" + (i - first + 1) + "版", before.toString());
                out.thing(
                        Rule.PREVIOUS_VERSION,
                        Part.PREVIOUS_VERSION,
                        "第" + (i - first + 1) + "版",
                        Gathered.hint(before.toString()),
                        1);
            }
        }
    }

    static List<Integer> ends(byte[] content) {
        var ends = new ArrayList<Integer>();
        for (int i = 0; i + 5 <= content.length; i++) {
            if (content[i] == '%' && AnyFile.at(content, i, "%%EOF")) {
                ends.add(Math.min(content.length, i + 6));
            }
        }
        return ends;
    }

    static boolean isLinear(byte[] content) {
        var head =
                new String(
                        content,
                        0,
                        Math.min(1024, content.length),
                        java.nio.charset.StandardCharsets.ISO_8859_1);
        return head.contains("/Linearized");
    }

    static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }
}
