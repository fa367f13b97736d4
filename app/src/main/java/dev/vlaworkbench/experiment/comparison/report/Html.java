package dev.vlaworkbench.experiment.comparison.report;

/** Text for a page. */
final class Html {

    private Html() {}

    /** Escaped for an element's content and for an attribute in double quotes. */
    static String text(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
