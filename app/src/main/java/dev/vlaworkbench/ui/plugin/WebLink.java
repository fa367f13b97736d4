package dev.vlaworkbench.ui.plugin;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Optional;

/** Web addresses in what a plug-in says about itself. */
final class WebLink {

    private WebLink() {}

    /**
     * The first web address in a text.
     *
     * @param text from a stranger
     * @return empty where there is none; never another scheme than http and https, which could start a program
     */
    static Optional<URI> in(String text) {
        return Arrays.stream(text.strip().split("[\\s<>\"]+")).map(word -> word.replaceAll("^\\(|[,.;:)]+$", ""))
                .flatMap(word -> parse(word).stream()).filter(WebLink::isWeb).findFirst();
    }

    private static Optional<URI> parse(String word) {
        try {
            return Optional.of(new URI(word));
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    /** Whether it is the address of a page on a host. */
    static boolean isWeb(URI address) {
        return ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()))
                && address.getHost() != null;
    }
}
