package dev.vlaworkbench.experiment.comparison.report;

import dev.vlaworkbench.experiment.comparison.ComparisonFolder.Stored;
import dev.vlaworkbench.experiment.comparison.ComparisonIdentity.Contender;
import dev.vlaworkbench.experiment.comparison.ComparisonIdentity.Recording;
import dev.vlaworkbench.experiment.comparison.ComparisonTable;
import dev.vlaworkbench.experiment.comparison.Statements;
import dev.vlaworkbench.experiment.comparison.report.ComparisonReport.Plate;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code index.html}: one file that can be mailed. Figures are embedded, light and dark; beyond some episodes they are linked,
 * so that the page stays light.
 */
final class ReportPage {

    private static final int EMBEDDED = 30;

    private final Stored stored;
    private final ReportFacts facts;
    private final ComparisonTable table;
    private final List<Plate> plates;

    ReportPage(Stored stored, ComparisonTable table, List<Plate> plates) {
        this.stored = stored;
        this.facts = new ReportFacts(stored);
        this.table = table;
        this.plates = plates;
    }

    String text() {
        StringBuilder page = new StringBuilder("""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                """);
        page.append("<title>").append(Html.text(title())).append("</title>\n<style>\n").append(resource("report.css"))
                .append("</style>\n</head>\n<body>\n<main>\n");
        page.append("<header><h1>").append(Html.text(title())).append("</h1>\n<p class=\"lead\">")
                .append(Html.text(facts.extent() + " through " + facts.hardware())).append("</p></header>\n");
        facts.warnings().forEach(warning -> paragraph(page, "warning", warning));
        paragraph(page, "open-loop", Statements.OPEN_LOOP);
        page.append("<section id=\"table\">\n<h2>Lanes</h2>\n").append(new ReportTable(table).html());
        paragraph(page, "", table.pooling());
        page.append("<p class=\"files\">As files: ").append(link("table.csv")).append(" · ").append(link("table.tex"))
                .append(" · every step: ").append(link("steps.csv")).append(" · everything else: ")
                .append(link("comparison.json")).append("</p>\n</section>\n");
        page.append("<section id=\"figures\">\n<h2>Figures</h2>\n");
        plates.forEach(plate -> figure(page, plate));
        page.append("</section>\n<section id=\"definitions\">\n<h2>What each column is</h2>\n<dl>\n");
        table.columns().forEach(column -> page.append("<dt id=\"def-").append(column.id()).append("\">")
                .append(Html.text(column.headingWithUnit())).append(" <span class=\"how\">")
                .append(Html.text(column.definition().origin().label())).append("</span></dt><dd>")
                .append(Html.text(column.text())).append("</dd>\n"));
        page.append("</dl>\n</section>\n");
        page.append("<section id=\"timing\">\n<h2>How times were taken</h2>\n");
        paragraph(page, "", Statements.timing(stored.comparison().warmUp()));
        page.append("</section>\n");
        provenance(page);
        return page.append("</main>\n<script>\n").append(resource("report.js")).append("</script>\n</body>\n</html>\n")
                .toString();
    }

    private String title() {
        return "Comparison of " + stored.comparison().lanes().stream().map(lane -> lane.lane().label())
                .collect(Collectors.joining(", "));
    }

    private static void paragraph(StringBuilder page, String kind, String text) {
        page.append(kind.isEmpty() ? "<p>" : "<p class=\"" + kind + "\">").append(Html.text(text)).append("</p>\n");
    }

    private static String link(String file) {
        return "<a href=\"" + file + "\">" + file + "</a>";
    }

    private void figure(StringBuilder page, Plate plate) {
        String id = plate.figure().id();
        page.append("<figure id=\"").append(id).append("\">\n");
        if (plates.size() <= EMBEDDED) {
            page.append("<picture><source media=\"(prefers-color-scheme: dark)\" srcset=\"")
                    .append(data(plate.printed().darkSvg())).append("\"><img src=\"")
                    .append(data(plate.printed().lightSvg())).append("\"");
        } else {
            page.append("<picture><img loading=\"lazy\" class=\"on-paper\" src=\"figures/").append(id).append(".svg\"");
        }
        page.append(" alt=\"").append(Html.text(plate.figure().title())).append("\"></picture>\n<figcaption><b>")
                .append(Html.text(plate.figure().title())).append(".</b> ")
                .append(Html.text(plate.figure().definition().text())).append(" <span class=\"files\">")
                .append(link("figures/" + id + ".svg")).append(" · ").append(link("figures/" + id + ".pdf"))
                .append(" · ").append(link("figures/" + id + ".png"))
                .append(" · ").append(link("figures/" + id + ".csv")).append("</span></figcaption>\n</figure>\n");
    }

    private static String data(String svg) {
        return "data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }

    private void provenance(StringBuilder page) {
        page.append(
                "<section id=\"provenance\">\n<h2>What was compared</h2>\n<table class=\"facts\"><thead><tr><th>lane</th>"
                        + "<th>as run</th><th>every parameter</th><th>plug-in</th><th>its SHA-256</th></tr></thead><tbody>\n");
        for (Contender lane : facts.contenders()) {
            row(page, lane.lane().label(), lane.lane().choice(), parameters(lane.lane().parameters()),
                    lane.plugin() + " " + lane.pluginVersion(), lane.pluginSha256());
        }
        page.append(
                "</tbody></table>\n<table class=\"facts\"><thead><tr><th>episode</th><th>instruction</th><th>steps</th>"
                        + "<th>file's SHA-256</th></tr></thead><tbody>\n");
        for (Recording recording : facts.recordings()) {
            row(page, recording.episode().name(), recording.episode().instruction(), recording.episode().from() + ".."
                    + recording.episode().to() + " of " + recording.recordedSteps(), recording.sha256());
        }
        page.append("</tbody></table>\n<h2>On what</h2>\n<table class=\"facts\"><tbody>\n");
        facts.environment().forEach((name, value) -> page.append("<tr><th>").append(Html.text(name)).append("</th><td>")
                .append(Html.text(value)).append("</td></tr>\n"));
        page.append("</tbody></table>\n<h2>Again</h2>\n<pre>").append(Html.text(stored.file().command()))
                .append("</pre>\n<p>The same from this folder: <code>vla-workbench compare --from comparison.json --out"
                        + " DIR</code>. This page anew from the rows, without the model: <code>vla-workbench compare"
                        + " --report-only --out DIR</code>.</p>\n</section>\n");
    }

    private static String parameters(Map<String, Object> parameters) {
        return parameters.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static void row(StringBuilder page, String... cells) {
        page.append("<tr>");
        for (String cell : cells) {
            page.append("<td>").append(Html.text(cell)).append("</td>");
        }
        page.append("</tr>\n");
    }

    private static String resource(String name) {
        try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
