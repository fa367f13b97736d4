package dev.vlaworkbench.experiment.comparison.report;

import dev.vlaworkbench.experiment.comparison.Cell;
import dev.vlaworkbench.experiment.comparison.ComparisonColumn;
import dev.vlaworkbench.experiment.comparison.ComparisonTable;
import dev.vlaworkbench.experiment.comparison.ComparisonTable.Row;
import java.util.List;

/**
 * The table on the page: every header sorts and carries its definition; the dense lane can be hidden. A column in which nothing
 * stands is left out.
 *
 * @param table the numbers
 */
record ReportTable(ComparisonTable table) {

    String html() {
        StringBuilder html = new StringBuilder();
        html.append("<label class=\"hide\"><input type=\"checkbox\" id=\"hide-dense\"> hide the dense lane (others stay"
                + " measured against it)</label>\n<div class=\"scroll\"><table id=\"lanes\" class=\"lanes\"><thead><tr>\n");
        List<ComparisonColumn> columns = table.columns().stream().filter(this::isUsed).toList();
        for (ComparisonColumn column : columns) {
            html.append("<th scope=\"col\"").append(column.numeric() ? " class=\"number\"" : "").append(" title=\"")
                    .append(Html.text(column.text())).append("\"><button type=\"button\">")
                    .append(Html.text(column.heading()));
            if (!column.unit().isEmpty()) {
                html.append(" <span class=\"unit\">").append(Html.text(column.unit())).append("</span>");
            }
            html.append("</button><a href=\"#def-").append(column.id()).append("\" aria-label=\"definition of ")
                    .append(Html.text(column.heading())).append("\">i</a></th>\n");
        }
        html.append("</tr></thead><tbody>\n");
        List<Row> others = table.withoutReference().rows();
        for (Row row : table.rows()) {
            html.append(row.reference() ? "<tr class=\"dense\">" : "<tr>");
            columns.forEach(column -> cell(html, column, row, others));
            html.append("</tr>\n");
        }
        return html.append("</tbody></table></div>\n").toString();
    }

    private boolean isUsed(ComparisonColumn column) {
        return table.rows().stream().map(column.cell()).anyMatch(
                cell -> column.numeric() ? !Double.isNaN(cell.number()) : !cell.text().isEmpty());
    }

    private static void cell(StringBuilder html, ComparisonColumn column, Row row, List<Row> others) {
        Cell cell = column.cell().apply(row);
        boolean best = !row.reference() && others.size() > 1 && column.isBest(row, others);
        html.append("<td class=\"").append(column.numeric() ? "number" : "words").append(best ? " best" : "")
                .append("\"");
        html.append(" data-key=\"").append(
                column.numeric()
                        ? (Double.isNaN(cell.number()) ? "" : Double.toString(cell.number()))
                        : Html.text(cell.text()))
                .append("\">").append(Html.text(cell.text()));
        if (!cell.detail().isEmpty()) {
            html.append("<small>").append(Html.text(cell.detail())).append("</small>");
        }
        html.append("</td>");
    }
}
