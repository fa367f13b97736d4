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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
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
    void thePageGoesToTheDesktop() {
        browser("Windows 11", "").open(PAGE);
        browser("Mac OS X", "").open(PAGE);
        assertEquals(List.of(PAGE.toString(), PAGE.toString()), shown);
    }

    private static String program(Path folder, String name, String script) throws IOException {
        Path program = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
        assertTrue(program.toFile().setExecutable(true));
        return folder.toString();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void elsewhereTheDesktopsCommandIsGivenThePage(@TempDir Path folder) throws IOException {
        Path log = folder.resolve("log");
        String programs = program(folder, "xdg-open", "echo \"$@\" > '" + log + "'");
        program(folder, "firefox", "exit 1");
        browser("Linux", "/no/such/folder" + File.pathSeparator + programs).open(PAGE).toCompletableFuture()
                .orTimeout(60, TimeUnit.SECONDS).join();
        assertEquals(PAGE + "\n", Files.readString(log));
        assertEquals(List.of(), shown);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whereTheDesktopHasNoBrowserThatIsTold(@TempDir Path folder) throws IOException {
        String programs = program(folder, "xdg-open", "exit 3");
        CompletableFuture<Void> asked = browser("Linux", programs).open(PAGE).toCompletableFuture();
        CompletionException fault = assertThrows(CompletionException.class,
                () -> asked.orTimeout(60, TimeUnit.SECONDS).join());
        assertEquals("'" + folder.resolve("xdg-open") + "' found no browser to open " + PAGE
                + " with; set a default browser, or copy the link.", fault.getCause().getMessage());
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
