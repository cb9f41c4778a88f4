package org.yangguang.shared.print;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Reads a picture for a sheet of paper: a JPEG as it is, upright as the camera noted it; any other
 * no larger than paper can show, so that a small file with very many dots fills no memory.
 */
final class PictureReading {

    private static final long MOST_DOTS = 24_000_000;

    private PictureReading() {}

    /**
     * A picture.
     *
     * @param quarterTurns clockwise, until it stands upright
     */
    record Picture(PDImageXObject image, int quarterTurns) {}

    static Picture of(Path file, PDDocument document) throws IOException {
        byte[] content = Files.readAllBytes(file);
        if (content.length > 2 && (content[0] & 0xFF) == 0xFF && (content[1] & 0xFF) == 0xD8) {
            return new Picture(
                    JPEGFactory.createFromByteArray(document, content),
                    ExifOrientation.quarterTurns(content));
        }
        return new Picture(LosslessFactory.createFromImage(document, read(content)), 0);
    }

    private static BufferedImage read(byte[] content) throws IOException {
        try (ImageInputStream input =
                ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new IOException("no reader for this picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                var how = reader.getDefaultReadParam();
                long dots = (long) reader.getWidth(0) * reader.getHeight(0);
                int every = (int) Math.ceil(Math.sqrt((double) dots / MOST_DOTS));
                if (every > 1) {
                    how.setSourceSubsampling(every, every, 0, 0);
                }
                return reader.read(0, how);
            } finally {
                reader.dispose();
            }
        }
    }
}
