package dev.vlaworkbench.ui.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.UserException;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostBrowserTest {

    private static final URI PAGE = URI.create("https://arxiv.org/abs/2511.01234");

    private final List<String> shown = new ArrayList<>();

    private HostBrowser browser(String system, String searched) {
        return new HostBrowser(system, searched, shown::add);
    }

    @Test
    void thePageGoesToTheDesktop(@TempDir Path programs) throws IOException {
        Path opener = Files.writeString(programs.resolve("xdg-open"), "");
        assertTrue(opener.toFile().setExecutable(true));
        browser("Linux", "/no/such/folder" + File.pathSeparator + programs).open(PAGE);
        browser("Windows 11", "").open(PAGE);
        browser("Mac OS X", "").open(PAGE);
        assertEquals(List.of(PAGE.toString(), PAGE.toString(), PAGE.toString()), shown);
    }

    @Test
    void whereNothingCanShowItOneSentenceSaysWhatToDo(@TempDir Path programs) {
        UserException fault = assertThrows(UserException.class,
                () -> browser("Linux", programs.toString()).open(PAGE));
        assertEquals("No browser was found to open https://arxiv.org/abs/2511.01234 with; install xdg-utils or a "
                + "browser, or copy the link.", fault.getMessage());
        assertEquals(List.of(), shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "javascript:alert(1)", "ftp://host/file", "https:nothing"})
    void onlyWebAddressesAreOpened(String address) {
        assertThrows(UserException.class, () -> browser("Windows 11", "").open(URI.create(address)));
        assertEquals(Optional.empty(), WebLink.in(address));
        assertEquals(List.of(), shown);
    }

    @Test
    void aWebAddressIsFoundInWhatAPluginSays() {
        assertEquals(Optional.of(PAGE), WebLink.in(PAGE.toString()));
        assertEquals(Optional.of(PAGE), WebLink.in("The paper (https://arxiv.org/abs/2511.01234), our reading."));
        assertEquals(Optional.of(URI.create("http://host/a?b=c")), WebLink.in("see <http://host/a?b=c>."));
        assertEquals(Optional.empty(), WebLink.in("no address, only ours"));
        assertEquals(Optional.empty(), WebLink.in(""));
    }
}
