package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.ui.export.FigureLook;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What is drawn with AWT's means as PNG with its resolution, or as SVG. */
final class FigureFormats {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final double METRES_PER_INCH = 0.0254;
    private static final String PNG_METADATA = "javax_imageio_png_1.0";

    private FigureFormats() {}

    /**
     * A PNG file that says how large it is on paper.
     *
     * @param image its pixels
     * @param dotsPerInch its resolution
     */
    static byte[] png(BufferedImage image, int dotsPerInch) {
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
            IIOMetadataNode root = new IIOMetadataNode(PNG_METADATA);
            root.appendChild(size);
            metadata.mergeTree(PNG_METADATA, root);
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

    /**
     * An SVG file with its size on paper; text stays text.
     *
     * @param look its size
     * @param title its title
     * @param description what it shows, in sentences
     * @param drawing draws it in points
     */
    static String svg(FigureLook look, String title, String description, Consumer<Graphics2D> drawing) {
        Document document = document();
        SVGGraphics2D graphics = new SVGGraphics2D(document);
        graphics.setSVGCanvasSize(new Dimension((int) Math.ceil(look.width()), (int) Math.ceil(look.height())));
        drawing.accept(graphics);
        Element root = graphics.getRoot();
        root.setAttribute("width", look.widthMillimetres() + "mm");
        root.setAttribute("height", look.heightMillimetres() + "mm");
        root.setAttribute("viewBox", String.format(Locale.ROOT, "0 0 %.3f %.3f", look.width(), look.height()));
        root.insertBefore(text(document, "desc", description), root.getFirstChild());
        root.insertBefore(text(document, "title", title), root.getFirstChild());
        StringWriter text = new StringWriter();
        try {
            graphics.stream(root, text, true, false);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static Element text(Document document, String name, String content) {
        Element element = document.createElementNS(SVG, name);
        element.appendChild(document.createTextNode(content));
        return element;
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().getDOMImplementation().createDocument(SVG,
                    "svg", null);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("every JDK makes documents", impossible);
        }
    }
}
