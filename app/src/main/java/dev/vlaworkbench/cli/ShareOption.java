package dev.vlaworkbench.cli;

import dev.vlaworkbench.experiment.rollout.RolloutPlan.Share;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code i/n}. */
final class ShareOption implements ITypeConverter<Share> {

    private static final Pattern SHARE = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

    @Override
    public Share convert(String text) {
        Matcher share = SHARE.matcher(text.strip());
        if (share.matches()) {
            int part = Integer.parseInt(share.group(1));
            int parts = Integer.parseInt(share.group(2));
            if (part >= 1 && part <= parts) {
                return new Share(part, parts);
            }
        }
        throw new TypeConversionException("'" + text + "' is no part; write 1/4 for the first of four");
    }
}
