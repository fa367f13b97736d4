package dev.vlaworkbench.ui.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.fop.configuration.ConfigurationException;
import org.apache.fop.configuration.DefaultConfigurationBuilder;
import org.apache.fop.svg.PDFTranscoder;

/** A figure's SVG as a page of PDF: vectors and text, with the fonts inside, since LaTeX takes no SVG. */
final class PdfBytes {

    /** Otherwise a reader's own fonts would stand in, and publishers ask for fonts inside. */
    private static final String SYSTEM_FONTS = "<cfg><fonts><auto-detect/></fonts></cfg>";

    private PdfBytes() {}

    /**
     * Turns a figure into a page of its size.
     *
     * @param svg a figure of ours; its root says how large it is
     * @throws IllegalStateException when it cannot be drawn
     */
    static byte[] of(String svg) {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        try {
            PDFTranscoder transcoder = new PDFTranscoder();
            transcoder.configure(
                    new DefaultConfigurationBuilder().build(new ByteArrayInputStream(SYSTEM_FONTS.getBytes(UTF_8))));
            transcoder.transcode(new TranscoderInput(new StringReader(forSvg11(svg))),
                    new TranscoderOutput(page));
        } catch (TranscoderException | ConfigurationException fault) {
            throw new IllegalStateException("a figure's SVG cannot be drawn as PDF", fault);
        }
        return page.toByteArray();
    }

    /** Batik reads SVG 1.1, where links have a name space of their own. */
    private static String forSvg11(String svg) {
        return svg.contains(" href=\"") && !svg.contains("xmlns:xlink")
                ? svg.replaceFirst("<svg ", "<svg xmlns:xlink=\"http://www.w3.org/1999/xlink\" ")
                        .replace(" href=\"", " xlink:href=\"")
                : svg;
    }
}
