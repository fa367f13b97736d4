package dev.vlaworkbench.metrics;

import java.util.Locale;

/**
 * The unit in which multiply-accumulates are written: TMACs for a model of OpenVLA's size, smaller units for the small models
 * of tests and samples, whose numbers would all be 0.000.
 */
public enum MacUnit {
    /** 10^12. */
    TMACS("TMACs", 1),
    /** 10^9. */
    GMACS("GMACs", 1e3),
    /** 10^6. */
    MMACS("MMACs", 1e6);

    private final String label;
    private final double perTmac;

    MacUnit(String label, double perTmac) {
        this.label = label;
        this.perTmac = perTmac;
    }

    /**
     * The largest unit in which a number is at least 0.1.
     *
     * @param tmacs tera multiply-accumulates
     */
    public static MacUnit fitting(double tmacs) {
        return tmacs >= 0.1 || Double.isNaN(tmacs) ? TMACS : tmacs >= 0.1e-3 ? GMACS : MMACS;
    }

    /** The unit's name. */
    public String label() {
        return label;
    }

    /** Tera multiply-accumulates in this unit. */
    public double of(double tmacs) {
        return tmacs * perTmac;
    }

    /** Three significant digits in this unit, without its name. */
    public String write(double tmacs) {
        double value = of(tmacs);
        int decimals = value >= 100 ? 0 : value >= 10 ? 1 : 3;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
