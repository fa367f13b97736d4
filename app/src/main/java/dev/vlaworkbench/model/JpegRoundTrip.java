package dev.vlaworkbench.model;

import dev.vlaworkbench.api.RgbImage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Encodes and decodes an image as baseline JPEG of quality 95 with 4:2:0 chroma, the losses that OpenVLA's training data have
 * been through. The quantisation tables are those of TensorFlow's encoder.
 */
final class JpegRoundTrip {

    private static final float QUALITY = 0.95f;

    RgbImage apply(RgbImage image) {
        try {
            return decode(encode(image));
        } catch (IOException e) {
            // Both streams are in memory, so this is no fault of the person's files.
            throw new UncheckedIOException("the JPEG codec of this Java refused a " + image.width() + " x "
                    + image.height() + " image", e);
        }
    }

    private static byte[] encode(RgbImage image) throws IOException {
        BufferedImage buffered = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_3BYTE_BGR);
        buffered.getRaster().setDataElements(0, 0, image.width(), image.height(), image.toBytes());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam options = writer.getDefaultWriteParam();
            options.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            options.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(buffered, null, null), options);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static RgbImage decode(byte[] jpeg) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (MemoryCacheImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
            reader.setInput(stream);
            BufferedImage buffered = reader.read(0);
            int width = buffered.getWidth();
            int height = buffered.getHeight();
            byte[] rgb = (byte[]) buffered.getRaster().getDataElements(0, 0, width, height, null);
            return RgbImage.of(width, height, rgb);
        } finally {
            reader.dispose();
        }
    }
}
