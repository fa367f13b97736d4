package dev.vlaworkbench.cli;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.replay.StepRange;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code a..b}, or a single step. */
final class StepsOption implements ITypeConverter<StepRange> {

    private static final Pattern RANGE = Pattern.compile("(\\d{1,9})(?:\\.\\.(\\d{1,9}))?");

    @Override
    public StepRange convert(String text) {
        Matcher range = RANGE.matcher(text.strip());
        if (!range.matches()) {
            throw new TypeConversionException("'" + text + "' is no range of steps; write 0..49");
        }
        int from = Integer.parseInt(range.group(1));
        int to = range.group(2) == null ? from : Integer.parseInt(range.group(2));
        try {
            return new StepRange(from, to);
        } catch (UserException empty) {
            throw new TypeConversionException("'" + text + "' is no range of steps; write the smaller step first");
        }
    }
}
