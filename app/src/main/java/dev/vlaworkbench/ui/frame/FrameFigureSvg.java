package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.ui.export.FigureLook;
import dev.vlaworkbench.ui.metric.Numbers;
import dev.vlaworkbench.ui.theme.Palette;
import java.io.StringWriter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.paint.Color;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a frame's figure as SVG: the frame as an image, texts and colour bar as vectors. */
final class FrameFigureSvg {

    private static final int STOPS = 32;
    private static final double SWATCH = 0.8;
    private static final double LETTER = 0.56;

    private final XMLStreamWriter xml;
    private final FigureLook look;
    private final FrameFigureLayout layout;
    private final String ink;

    private FrameFigureSvg(XMLStreamWriter xml, FigureLook look, FrameFigureLayout layout) {
        this.xml = xml;
        this.look = look;
        this.layout = layout;
        ink = hex((look.dark() ? Palette.DARK : Palette.LIGHT).text());
    }

    static String write(FigureLook look, FrameFigureLayout layout, String family, String title, String description,
            byte[] square, Optional<ScaledMap> map, String note, List<FrameFigure.Entry> entries) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            new FrameFigureSvg(xml, look, layout).write(family, title, description, square, map, note, entries);
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a text takes any XML", impossible);
        }
        return text.toString();
    }

    private void write(String family, String title, String description, byte[] square, Optional<ScaledMap> map,
            String note, List<FrameFigure.Entry> entries) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        start("svg", "xmlns", "http://www.w3.org/2000/svg", "width", look.widthMillimetres() + "mm", "height",
                look.heightMillimetres() + "mm", "viewBox", "0 0 " + number(look.width()) + " " + number(look.height()),
                "font-family", family + ", sans-serif", "font-size", number(look.fontPoints()));
        element("title", title);
        element("desc", description);
        rectangle(0, 0, look.width(), look.height(), hex((look.dark() ? Palette.DARK : Palette.LIGHT).panel()), "none");
        text(title, layout.left(), layout.top() - layout.margin(), "start");
        start("image", "x", number(layout.left()), "y", number(layout.top()), "width", number(layout.side()), "height",
                number(layout.side()), "href", "data:image/png;base64," + Base64.getEncoder().encodeToString(square));
        xml.writeEndElement();
        if (map.isPresent()) {
            bar(map.get(), note);
        } else {
            names(entries);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void bar(ScaledMap map, String note) throws XMLStreamException {
        start("linearGradient", "id", "colours");
        for (int stop = 0; stop <= STOPS; stop++) {
            double at = (double) stop / STOPS;
            start("stop", "offset", number(at), "stop-color", hex(map.colours().at(at)));
            xml.writeEndElement();
        }
        xml.writeEndElement();
        rectangle(layout.left(), layout.legend() - layout.bar(), layout.side(), layout.bar(), "url(#colours)", "none");
        double base = layout.legend() + layout.line() * 0.85;
        text(Numbers.brief(map.scale().least()), layout.left(), base, "start");
        text((map.map().unit() + " " + note).strip(), layout.left() + layout.side() / 2, base, "middle");
        text(Numbers.brief(map.scale().largest()), layout.left() + layout.side(), base, "end");
    }

    private void names(List<FrameFigure.Entry> entries) throws XMLStreamException {
        double swatch = look.fontPoints() * SWATCH;
        double x = layout.left();
        double y = layout.legend();
        for (FrameFigure.Entry entry : entries) {
            double needed = swatch * 2.5 + entry.text().length() * look.fontPoints() * LETTER;
            if (x + needed > look.width() && x > layout.left()) {
                x = layout.left();
                y += layout.line();
            }
            boolean bare = entry.style().fill().getOpacity() == 0;
            rectangle(x, y - swatch, swatch, swatch, bare ? "none" : hex(entry.style().fill()),
                    hex(entry.style().line()));
            text(entry.text(), x + swatch * 1.5, y, "start");
            x += needed;
        }
    }

    private void rectangle(double x, double y, double width, double height, String fill, String stroke)
            throws XMLStreamException {
        start("rect", "x", number(x), "y", number(y), "width", number(width), "height", number(height), "fill", fill,
                "stroke", stroke, "stroke-width", "0.5");
        xml.writeEndElement();
    }

    private void text(String content, double x, double y, String anchor) throws XMLStreamException {
        start("text", "x", number(x), "y", number(y), "fill", ink, "text-anchor", anchor);
        xml.writeCharacters(content);
        xml.writeEndElement();
    }

    private void element(String name, String content) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(content);
        xml.writeEndElement();
    }

    private void start(String name, String... attributes) throws XMLStreamException {
        xml.writeStartElement(name);
        for (int index = 0; index < attributes.length; index += 2) {
            xml.writeAttribute(attributes[index], attributes[index + 1]);
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String hex(Color colour) {
        return String.format(Locale.ROOT, "#%02x%02x%02x", Math.round(255 * colour.getRed()),
                Math.round(255 * colour.getGreen()), Math.round(255 * colour.getBlue()));
    }
}
