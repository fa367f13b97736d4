package dev.vlaworkbench.api;

/**
 * The version of this API, by the rules of semantic versioning. A plug-in says in its manifest's {@code Plugin-Requires} which
 * versions it works with, such as {@code >=0.1.0 & <0.2.0}; the workbench refuses it where this one is not among them.
 */
public final class ApiVersion {

    /** This version. */
    public static final String CURRENT = "0.1.0";

    private ApiVersion() {}
}
