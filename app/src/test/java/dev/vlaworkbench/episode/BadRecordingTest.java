package dev.vlaworkbench.episode;

import static dev.vlaworkbench.episode.Fixtures.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.UserException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each broken recording ends in a sentence that names the file, the fault and the remedy. */
class BadRecordingTest {

    @TempDir
    Path folder;

    @Test
    void missingFile() {
        assertRefused(folder.resolve("gone_demo.hdf5"), "does not exist");
    }

    @Test
    void folderInsteadOfAFile() {
        assertRefused(folder, "is a folder");
    }

    @Test
    void emptyFile() throws IOException {
        assertRefused(write("a_demo.hdf5", ""), "is empty");
    }

    @Test
    void truncatedDownload() throws IOException {
        byte[] whole = Files.readAllBytes(Fixtures.copy("original.hdf5", folder.resolve("whole.hdf5")));
        Path cut = Files.write(folder.resolve("cut_demo.hdf5"), Arrays.copyOf(whole, whole.length / 2));

        assertRefused(cut, "is truncated", whole.length / 2 + " bytes are present", whole.length + " are declared",
                "download");
    }

    @Test
    void neverClosed() throws IOException {
        ByteBuffer superblock = ByteBuffer.allocate(96).order(ByteOrder.LITTLE_ENDIAN);
        superblock.put(new byte[]{(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1A, '\n', 0, 0, 0, 0, 0, 8, 8, 0});
        superblock.putLong(24, 0).putLong(32, -1).putLong(40, 2048).putLong(48, -1);

        assertRefused(Files.write(folder.resolve("a_demo.hdf5"), superblock.array()), "never closed", "96 of 2048");
    }

    @Test
    void stillOpenForWriting() throws IOException {
        Path file = Fixtures.copy("regenerated.hdf5", folder.resolve("a_demo.hdf5"));
        byte[] bytes = Files.readAllBytes(file);
        assertEquals(3, bytes[8], "the fixture has a version 3 superblock");
        bytes[11] |= 1;

        assertRefused(Files.write(file, bytes), "still open for writing", "h5clear");
    }

    @Test
    void damagedSuperblock() throws IOException {
        Path file = Fixtures.copy("original.hdf5", folder.resolve("a_demo.hdf5"));
        byte[] bytes = Files.readAllBytes(file);
        bytes[8] = 77;

        assertRefused(Files.write(file, bytes), "superblock");
    }

    @Test
    void htmlErrorPage() throws IOException {
        assertRefused(write("a_demo.hdf5", "<!DOCTYPE html><html>Not found</html>"), "neither an HDF5 file nor a video",
                "<!DOCTYPE html>");
    }

    @Test
    void gitLfsPointer() throws IOException {
        assertRefused(write("a_demo.hdf5", "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 5\n"),
                "Git LFS pointer", "git lfs pull");
    }

    @Test
    void sideFileOfMacOs() throws IOException {
        Path file = Files.write(folder.resolve("._a_demo.hdf5"), new byte[]{0, 5, 0x16, 7, 0, 2, 0, 0});

        assertRefused(file, "macOS");
    }

    @Test
    void noDataGroup() {
        Path file = folder.resolve("a_demo.hdf5");
        try (var hdf = io.jhdf.HdfFile.write(file)) {
            hdf.putGroup("demos");
        }

        assertRefused(file, "no group /data", "found: demos");
    }

    @Test
    void dataIsADataset() {
        Path file = folder.resolve("a_demo.hdf5");
        try (var hdf = io.jhdf.HdfFile.write(file)) {
            hdf.putDataset("data", new int[]{1});
        }

        assertRefused(file, "no group /data");
    }

    @Test
    void noEpisodes() {
        assertRefused(new DemoFile().write(folder.resolve("a_demo.hdf5")), "no episodes in /data");
    }

    @Test
    void unexpectedEpisodeName() {
        assertRefused(new DemoFile().with("demo_0", 1).with("episode_1", 1).write(folder.resolve("a_demo.hdf5")),
                "unexpected episode name \"episode_1\"");
    }

    @Test
    void twoEpisodesOfOneNumber() {
        assertRefused(new DemoFile().with("demo_1", 1).with("demo_01", 1).write(folder.resolve("a_demo.hdf5")),
                "numbers two episodes alike", "demo_1", "demo_01");
    }

    @Test
    void rawCollectionFile() {
        Path file = new DemoFile().with("demo_3", 2).set("demo_3", "obs/agentview_rgb", null)
                .write(folder.resolve("a_demo.hdf5"));

        assertRefused(file, "demo_3 lacks obs/agentview_rgb", "raw collection file");
    }

    @Test
    void noAgentView() {
        Path file = new DemoFile().with("demo_0", 2).set("demo_0", "obs/agentview_rgb", null)
                .set("demo_0", "obs/eye_in_hand_rgb", new byte[2][8][8][3]).write(folder.resolve("a_demo.hdf5"));

        assertRefused(file, "demo_0 lacks obs/agentview_rgb", "obs has: eye_in_hand_rgb");
    }

    @Test
    void noActions() {
        assertRefused(good().set("demo_0", "actions", null).write(folder.resolve("a_demo.hdf5")),
                "demo_0 lacks the dataset actions");
    }

    @Test
    void stepsThatDisagree() {
        assertRefused(good().set("demo_0", "actions", new double[4][7]).write(folder.resolve("a_demo.hdf5")),
                "demo_0 has 4 steps of actions and 3 of agentview_rgb");
        assertRefused(good().set("demo_0", "states", new double[2][5]).write(folder.resolve("b_demo.hdf5")),
                "2 steps of states and 3 of agentview_rgb");
    }

    @Test
    void noSteps() throws IOException {
        assertRefused(Fixtures.copy("no_steps.hdf5", folder.resolve("a_demo.hdf5")), "demo_0 is empty");
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 14})
    void actionsOfAnotherRobot(int values) {
        assertRefused(good().set("demo_0", "actions", new double[3][values]).write(folder.resolve("a_demo.hdf5")),
                "expected 7 action values per step", "[3, " + values + "]");
    }

    @Test
    void chunkedActions() {
        assertRefused(good().set("demo_0", "actions", new double[3][8][7]).write(folder.resolve("a_demo.hdf5")),
                "expected 7 action values per step", "[3, 8, 7]");
    }

    @Test
    void numbersThatAreNone() {
        double[][] actions = new double[3][7];
        actions[1][2] = Double.NaN;
        assertRefused(good().set("demo_0", "actions", actions).write(folder.resolve("a_demo.hdf5")),
                "actions of demo_0 step 1 dim 2 is NaN");

        double[][] states = new double[3][5];
        states[2][4] = Double.NEGATIVE_INFINITY;
        assertRefused(good().set("demo_0", "states", states).write(folder.resolve("b_demo.hdf5")),
                "states of demo_0 step 2 dim 4 is infinite");
    }

    @Test
    void actionsOfText() throws IOException {
        assertRefused(Fixtures.copy("not_numbers.hdf5", folder.resolve("a_demo.hdf5")),
                "demo_0/actions does not hold numbers");
    }

    @Test
    void imagesOfAnotherKind() {
        assertRefused(frames(new float[3][3][32][32]), "float32 CHW", "expected uint8 HWC RGB");
        assertRefused(frames(new byte[3][32][32][4]), "uint8 HWC RGBA");
        assertRefused(frames(new short[3][32][32][3]), "int16 HWC");
        assertRefused(frames(new byte[3][32][32]), "arrays of 3 dimensions");
    }

    @Test
    void imagesOfAbsurdWidth() {
        assertRefused(frames(new byte[3][1][5000][3]), "5000 x 1 pixels", "at most 4096");
    }

    @ParameterizedTest
    @ValueSource(strings = {"absurd_chunked.hdf5", "absurd_contiguous.hdf5"})
    void declaresMoreThanItCanHold(String fixture) throws IOException {
        assertRefused(Fixtures.copy(fixture, folder.resolve("a_demo.hdf5")), "[2147483653, 256, 256, 3]",
                "cannot hold");
    }

    @Test
    void framesLargerThanMemory() throws IOException {
        Path file = good().write(folder.resolve("a_demo.hdf5"));

        try (LiberoFile demonstrations = LiberoFile.open(file)) {
            UserException fault = assertThrows(UserException.class,
                    () -> demonstrations.read(EpisodeOptions.none(), new MemoryBudget(1000)));
            assertTrue(fault.getMessage().contains("-Xmx"), fault.getMessage());
        }
    }

    @Test
    void linksThatLeadNowhere() throws IOException {
        assertRefused(Fixtures.copy("broken_link.hdf5", folder.resolve("a_demo.hdf5")),
                "/data/demo_0 is a link to /gone/demo");
        assertRefused(Fixtures.copy("external_link.hdf5", folder.resolve("b_demo.hdf5")), "lies in another file",
                "elsewhere.hdf5");
        assertRefused(Fixtures.copy("link_loop.hdf5", folder.resolve("c_demo.hdf5")));
    }

    @Test
    void noInstructionAnywhere() throws IOException {
        Path file = good().write(folder.resolve("recording.hdf5"));

        assertRefused(file, "says nowhere what the task is", "--instruction");
        assertEquals("", EpisodeReader.list(file).getFirst().instruction());
        assertRefused(Fixtures.copy("regenerated.hdf5", folder.resolve("KITCHEN_demo.hdf5")), "--instruction");
    }

    @Test
    void quotedListAsInstruction() {
        Path file = good().attribute("problem_info", "{\"language_instruction\": \"['pick', 'up']\"}")
                .write(folder.resolve("recording.hdf5"));

        assertRefused(file, "--instruction");
    }

    @Test
    void unknownDemonstration() throws IOException {
        Path file = Fixtures.copy("original.hdf5", folder.resolve("a_demo.hdf5"));

        for (String wanted : new String[]{"demo_1", "7", "first", "99999999999"}) {
            assertRefused(file, new EpisodeOptions(Optional.of(wanted), Optional.empty()), "no episode \"" + wanted,
                    "demo_0, demo_2, demo_10");
        }
    }

    private static DemoFile good() {
        return new DemoFile().with("demo_0", 3);
    }

    private Path frames(Object values) {
        return good().set("demo_0", "obs/agentview_rgb", values)
                .write(folder.resolve(
                        values.getClass().getSimpleName().replace("[]", "_") + values.hashCode() + "_demo.hdf5"));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
