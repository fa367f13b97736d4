package dev.vlaworkbench.ui.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** Pictures as PNG that say how large they are on paper. */
public final class PngBytes {

    private static final double METRES_PER_INCH = 0.0254;
    private static final String METADATA = "javax_imageio_png_1.0";

    private PngBytes() {}

    /**
     * A PNG file.
     *
     * @param image its pixels
     * @param dotsPerInch its resolution
     */
    public static byte[] of(BufferedImage image, int dotsPerInch) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image),
                    null);
            String dotsPerMetre = String.valueOf(Math.round(dotsPerInch / METRES_PER_INCH));
            IIOMetadataNode size = new IIOMetadataNode("pHYs");
            size.setAttribute("pixelsPerUnitXAxis", dotsPerMetre);
            size.setAttribute("pixelsPerUnitYAxis", dotsPerMetre);
            size.setAttribute("unitSpecifier", "meter");
            IIOMetadataNode root = new IIOMetadataNode(METADATA);
            root.appendChild(size);
            metadata.mergeTree(METADATA, root);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, metadata), null);
        } catch (IIOInvalidTreeException impossible) {
            throw new IllegalStateException("every JDK's PNG has pHYs", impossible);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
