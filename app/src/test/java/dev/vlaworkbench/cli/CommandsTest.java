package dev.vlaworkbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.strategy.PluginFolderUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandsTest {

    private static final Path EPISODE = Path.of("src/test/resources/episodes/original.hdf5");
    private static final Path CHECKPOINT = Path.of("src/test/resources/reference/openvla-tiny");

    @TempDir
    private Path temp;

    @Test
    void everyCommandHasHelp() {
        assertHelp(VlaWorkbench.commandLine());
    }

    private static void assertHelp(CommandLine command) {
        String[] words = (command.getCommandSpec().qualifiedName(" ") + " --help").split(" ");
        Invocation help = Invocation.of(List.of(words).subList(1, words.length).toArray());
        assertEquals(0, help.exitStatus(), help.err());
        assertTrue(help.out().startsWith("Usage: " + command.getCommandSpec().qualifiedName(" ")), help.out());
        assertTrue(help.out().contains("Exit status:"), help.out());
        command.getSubcommands().values().forEach(CommandsTest::assertHelp);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "nonsense", "replay", "model", "plugins", "episode", "episode list",
            "replay --episode e --model m --strategy dense --out o --steps 3..1",
            "replay --episode e --model m --strategy dense --out o --steps some",
            "replay --episode e --model m --strategy dense --out o --device tpu", "bench", "bench --dims gpt",
            "replay --episode e --model m --strategy dense --out o --warm-up -1",
            "bench --dims openvla-7b --model m", "bench --dims openvla-7b --reuse 256"})
    void whatIsNotUnderstoodExitsWithTwoAndPointsToTheHelp(String words) {
        Invocation invocation = Invocation.of((Object[]) words.split(" "));
        assertEquals(2, invocation.exitStatus());
        assertTrue(invocation.err().contains("--help."), invocation.err());
        assertEquals(1, invocation.err().lines().count(), invocation.err());
    }

    @Test
    void listsTheEpisodesOfAFile() {
        Invocation list = Invocation.of("episode", "list", "--episode", EPISODE);
        assertEquals(0, list.exitStatus(), list.err());
        assertEquals("demo_0\t3\tPick the akita black bowl", list.out().lines().findFirst().orElseThrow());
    }

    @Test
    void aMissingFileIsOneSentence() {
        Invocation list = Invocation.of("episode", "list", "--episode", temp.resolve("absent.hdf5"));
        assertEquals(1, list.exitStatus());
        assertEquals(1, list.err().lines().count(), list.err());
        assertTrue(list.err().contains("absent.hdf5"), list.err());
    }

    @Test
    void verbosePrintsTheTrace() throws IOException {
        Path file = Files.writeString(temp.resolve("page.hdf5"), "<html>");
        Invocation list = Invocation.of("--verbose", "episode", "list", "--episode", file);
        assertEquals(1, list.exitStatus());
        assertTrue(list.err().contains("\tat dev.vlaworkbench"), list.err());
    }

    @Test
    void listsStrategiesAndWhatCouldNotBeLoaded() throws IOException {
        PluginFolderUnderTest.write(temp);
        Invocation good = Invocation.of("plugins", "list", "--plugins", temp);
        assertEquals(0, good.exitStatus(), good.err());
        assertTrue(good.out().contains("reusing\tA name"), good.out());
        Files.writeString(temp.resolve("junk.jar"), "no jar");
        Invocation bad = Invocation.of("plugins", "list", "--plugins", temp);
        assertEquals(1, bad.exitStatus());
        assertTrue(bad.err().contains("junk.jar"), bad.err());
        assertTrue(bad.out().contains("reusing\tA name"), bad.out());
    }

    @Test
    void aReplayLeavesItsFiles() throws IOException {
        Path out = temp.resolve("results");
        Invocation replay = replay("reusing", out);
        assertEquals(0, replay.exitStatus(), replay.err());
        assertTrue(replay.out().contains("steps.csv"), replay.out());
        List<String> rows = Files.readAllLines(out.resolve("steps.csv"));
        assertEquals(1 + 2 * 3, rows.size());
        assertTrue(
                rows.get(0).startsWith("lane,strategy,t,visual_tokens,static,important,reused,dropped,computed_tokens,"
                        + "k_vis,k_attn,vision_ms,select_ms,prefill_ms,decode_ms,total_ms,prefill_tmacs,dense_tmacs,action_tokens,"
                        + "action_0,action_1,action_2,action_3,action_4,action_5,action_6,token_agreement"),
                rows.get(0));
        assertTrue(rows.get(1).startsWith("dense,dense,0,256,0,0,0,0,256,"), rows.get(1));
        assertTrue(rows.get(6).startsWith("reusing,reusing,2,256,0,0,3,0,253,"), rows.get(6));
        assertTrue(Files.readString(out.resolve("summary.json")).contains("\"complete\" : true"));
        assertTrue(replay.err().contains("3/3 steps"), replay.err());
    }

    @Test
    void aFailingLaneExitsWithOneAndLeavesTheOthersComplete() throws IOException {
        Path out = temp.resolve("results");
        Invocation replay = replay("failing", out);
        assertEquals(1, replay.exitStatus());
        assertTrue(replay.err().contains("out of ideas"), replay.err());
        assertTrue(replay.out().contains("not complete"), replay.out());
        assertFalse(replay.err().contains("\tat "), replay.err());
    }

    @Test
    void anUnknownStrategyIsToldBeforeAnythingIsLoaded() throws IOException {
        Invocation replay = replay("clever", temp.resolve("results"));
        assertEquals(1, replay.exitStatus());
        assertEquals("There is no strategy 'clever'; known are dense, failing, reusing.", replay.err().strip());
        assertFalse(Files.exists(temp.resolve("results")));
    }

    @Test
    void anUnknownParameterIsTold() throws IOException {
        Invocation replay = replay("reusing:speed=9", temp.resolve("results"));
        assertEquals(1, replay.exitStatus());
        assertTrue(replay.err().contains("speed"), replay.err());
    }

    @Test
    void stepsBeyondTheEpisodeAreTold() throws IOException {
        Invocation replay = replay("reusing", temp.resolve("results"), "--steps", "0..9");
        assertEquals(1, replay.exitStatus());
        assertTrue(replay.err().contains("whose steps are 0..2"), replay.err());
    }

    @Test
    void aResultFolderThatIsAFileIsTold() throws IOException {
        Path file = Files.writeString(temp.resolve("results"), "a file");
        Invocation replay = replay("reusing", file);
        assertEquals(1, replay.exitStatus());
        assertEquals(file + " is a file, not a folder; name another folder for the results.", replay.err().strip());
    }

    @Test
    void aFolderThatIsNoCheckpointIsTold() throws IOException {
        Path plugins = PluginFolderUnderTest.write(Files.createDirectory(temp.resolve("plugins")));
        Invocation replay = Invocation.of(
                "replay", "--plugins", plugins, "--episode", EPISODE, "--model", temp, "--strategy", "dense", "--out",
                temp.resolve("results"));
        assertEquals(1, replay.exitStatus());
        assertTrue(replay.err().contains("config.json"), replay.err());
        assertEquals(1, replay.err().lines().count(), replay.err());
    }

    @Test
    void theReferenceCheckpointPassesItsCheck() {
        Invocation check = Invocation.of(
                "model", "check", "--model", CHECKPOINT, "--expected", CHECKPOINT.resolve("expected.safetensors"),
                "--device", "cpu");
        assertEquals(0, check.exitStatus(), check.err());
        assertTrue(check.out().contains("PASS"), check.out());
    }

    private Invocation replay(String strategy, Path out, Object... more) throws IOException {
        Path plugins = PluginFolderUnderTest.write(Files.createDirectory(temp.resolve("plugins")));
        List<Object> words = new java.util.ArrayList<>(List.of(
                "replay", "--plugins", plugins, "--episode", EPISODE, "--model", CHECKPOINT, "--device", "cpu",
                "--strategy", strategy, "--out", out));
        words.addAll(List.of(more));
        return Invocation.of(words.toArray());
    }
}
