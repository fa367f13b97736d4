package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.ui.export.FigureLook;
import dev.vlaworkbench.ui.export.PngBytes;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What is drawn with AWT's means as SVG and as PNG. */
final class FigureFormats {

    private static final String SVG = "http://www.w3.org/2000/svg";

    private FigureFormats() {}

    /**
     * A PNG file.
     *
     * @param look its size and resolution
     * @param drawing draws it in points
     */
    static byte[] png(FigureLook look, Consumer<Graphics2D> drawing) {
        BufferedImage image = new BufferedImage((int) Math.round(look.width() * look.scale()),
                (int) Math.round(look.height() * look.scale()), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.scale(look.scale(), look.scale());
            drawing.accept(graphics);
        } finally {
            graphics.dispose();
        }
        return PngBytes.of(image, look.dotsPerInch());
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
        // The declaration of SVG 1.0's DTD makes readers ask a server for it.
        String svg = text.toString().substring(text.toString().indexOf("<svg"));
        // Batik names one font; where it is not installed a reader would take one with serifs.
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + svg.replaceAll("font-family:'([^']+)'", "font-family:'$1', sans-serif");
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
