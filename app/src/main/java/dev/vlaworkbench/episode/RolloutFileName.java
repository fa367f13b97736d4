package dev.vlaworkbench.episode;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the evaluation scripts of OpenVLA, OpenVLA-OFT and VLA-Cache put into the name of a rollout video.
 *
 * @param camera {@code primary} or {@code wrist}, when named
 * @param tag such as {@code openvla_oft}, when named
 * @param success whether the task ended in success
 * @param instruction the task, possibly cut
 * @param cut whether the script cut the task at 50 characters
 */
record RolloutFileName(
        Optional<String> camera, Optional<String> tag, boolean success, Optional<String> instruction, boolean cut) {

    private static final int LONGEST_TASK = 50;
    private static final Pattern NAME = Pattern.compile("(?:(?<camera>primary|wrist)--)?"
            + "\\d{4}_\\d{2}_\\d{2}-\\d{2}_\\d{2}_\\d{2}(?:--(?<tag>[^=]+?))?"
            + "--episode=\\d+--success=(?<success>True|False|true|false|1|0)--task=(?<task>.*)\\.[A-Za-z0-9]+");

    /** Parses a file name; empty when no such script gave it. */
    static Optional<RolloutFileName> parse(String fileName) {
        Matcher name = NAME.matcher(fileName);
        if (!name.matches()) {
            return Optional.empty();
        }
        String task = name.group("task");
        String success = name.group("success");
        return Optional.of(new RolloutFileName(Optional.ofNullable(name.group("camera")),
                Optional.ofNullable(name.group("tag")), success.equalsIgnoreCase("true") || success.equals("1"),
                Optional.of(task.replace('_', ' ').strip()).filter(text -> !text.isEmpty()),
                task.length() >= LONGEST_TASK));
    }
}
