package dev.vlaworkbench.experiment.comparison.report;

import java.util.Map;

/** Text for LaTeX: every character that LaTeX takes for a command is escaped, and what pdflatex does not know is replaced. */
final class LatexText {

    private static final Map<Integer, String> ESCAPES = Map.ofEntries(
            Map.entry((int) '\\', "\\textbackslash{}"), Map.entry((int) '{', "\\{"), Map.entry((int) '}', "\\}"),
            Map.entry((int) '$', "\\$"), Map.entry((int) '&', "\\&"), Map.entry((int) '#', "\\#"),
            Map.entry((int) '%', "\\%"), Map.entry((int) '_', "\\_"), Map.entry((int) '^', "\\textasciicircum{}"),
            Map.entry((int) '~', "\\textasciitilde{}"), Map.entry((int) '<', "\\textless{}"),
            Map.entry((int) '>', "\\textgreater{}"), Map.entry((int) '|', "\\textbar{}"),
            Map.entry((int) '"', "''"), Map.entry((int) '–', "--"), Map.entry((int) '—', "---"),
            Map.entry((int) '×', "$\\times$"), Map.entry((int) '·', "$\\cdot$"), Map.entry((int) '²', "$^2$"),
            Map.entry((int) '≤', "$\\leq$"), Map.entry((int) '≥', "$\\geq$"), Map.entry((int) 'Δ', "$\\Delta$"),
            Map.entry((int) 'Σ', "$\\Sigma$"), Map.entry((int) 'µ', "$\\mu$"), Map.entry((int) '’', "'"),
            Map.entry((int) '“', "``"), Map.entry((int) '”', "''"));

    /** pdflatex knows the letters of Latin-1. */
    private static final int LAST_KNOWN = 0xff;

    private LatexText() {}

    static String of(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(character -> {
            String escape = ESCAPES.get(character);
            if (escape != null) {
                escaped.append(escape);
            } else if (character < ' ') {
                escaped.append(' ');
            } else if (character > LAST_KNOWN || character > '~' && character < 0xc0) {
                escaped.append('?');
            } else {
                escaped.appendCodePoint(character);
            }
        });
        return escaped.toString();
    }
}
