package dev.vlaworkbench.ui.metric;

import dev.vlaworkbench.metrics.CostConvention;
import dev.vlaworkbench.metrics.MacUnit;

/**
 * The unit in which the work of a prefill is written under a convention: tera for a model of OpenVLA's size, smaller for the
 * small models of tests and samples.
 *
 * @param convention what is counted
 * @param scale the decimal prefix
 */
public record CostUnit(CostConvention convention, MacUnit scale) {

    /**
     * The unit that fits a number.
     *
     * @param convention what is counted
     * @param tera the number in tera operations; NaN when unknown
     */
    public static CostUnit fitting(CostConvention convention, double tera) {
        return new CostUnit(convention, MacUnit.fitting(tera));
    }

    /** Such as "TMACs", "GFLOPs", "“TFLOPs” of VLA-Cache's table", "TMACs, ungated MLP". */
    public String label() {
        char prefix = scale.label().charAt(0);
        String counted = switch (convention.count()) {
            case MACS -> prefix + "MACs";
            case FLOPS -> prefix + "FLOPs";
            case VLA_CACHE -> "“" + prefix + "FLOPs” as VLA-Cache";
        };
        return counted + (convention.gated() ? "" : ", ungated MLP");
    }

    /** Tera operations in this unit. */
    public double of(double tera) {
        return scale.of(tera);
    }

    /** Three significant digits in this unit, without its name. */
    public String write(double tera) {
        return scale.write(tera);
    }
}
