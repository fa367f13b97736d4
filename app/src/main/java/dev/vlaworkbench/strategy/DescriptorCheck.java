package dev.vlaworkbench.strategy;

import dev.vlaworkbench.api.ParameterSpec;
import dev.vlaworkbench.api.ParameterValues;
import dev.vlaworkbench.api.Preset;
import dev.vlaworkbench.api.StrategyDescriptor;
import java.util.HashSet;
import java.util.Set;

/** Checks what a plug-in declares of a strategy beyond what the value types check themselves. */
final class DescriptorCheck {

    private static final String RESERVED = "preset";
    private static final int MOST_PARTS = 64;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TEXT = 5000;
    private static final String REMEDY = "correct the descriptor that the strategy class returns";

    private DescriptorCheck() {}

    /**
     * Returns the descriptor when it is usable.
     *
     * @throws BadAnswer with the first fault
     */
    static StrategyDescriptor checked(StrategyDescriptor descriptor) throws BadAnswer {
        require(descriptor != null, "returned no descriptor");
        require(filled(descriptor.name()), "declares no name");
        require(filled(descriptor.description()), "declares no description");
        require(descriptor.source() != null, "declares a null source");
        require(descriptor.name().length() <= LONGEST_NAME && descriptor.id().length() <= LONGEST_NAME,
                "declares an id or name of more than " + LONGEST_NAME + " characters");
        require(descriptor.description().length() <= LONGEST_TEXT && descriptor.source().length() <= LONGEST_TEXT,
                "declares a description or source of more than " + LONGEST_TEXT + " characters");
        require(descriptor.parameters().size() <= MOST_PARTS && descriptor.presets().size() <= MOST_PARTS,
                "declares more than " + MOST_PARTS + " parameters or presets");
        Set<String> names = new HashSet<>();
        for (ParameterSpec spec : descriptor.parameters()) {
            checkParameter(spec);
            require(names.add(spec.name()), "declares parameter '" + spec.name() + "' twice");
        }
        names.clear();
        for (Preset preset : descriptor.presets()) {
            require(filled(preset.name()) && preset.name().matches("[^,:=]+"),
                    "declares a preset named '" + preset.name() + "', which cannot be written on a command line");
            require(filled(preset.description()), "declares preset '" + preset.name() + "' without a description");
            require(names.add(preset.name()), "declares preset '" + preset.name() + "' twice");
            try {
                ParameterValues.parse(descriptor.parameters(), preset.values());
            } catch (IllegalArgumentException fault) {
                throw new BadAnswer("declares preset '" + preset.name() + "' in which " + fault.getMessage(), REMEDY);
            }
        }
        return descriptor;
    }

    private static void checkParameter(ParameterSpec spec) throws BadAnswer {
        require(spec.name() != null && spec.name().matches("[A-Za-z][A-Za-z0-9_]*"),
                "declares a parameter named '" + spec.name() + "', which is no letter followed by letters, digits"
                        + " and _");
        require(!spec.name().equals(RESERVED), "declares a parameter named preset, which chooses presets");
        require(filled(spec.help()), "declares parameter '" + spec.name() + "' without a help text");
        require(spec.defaultValue() != null, "declares parameter '" + spec.name() + "' without a default");
        if (spec instanceof ParameterSpec.ChoiceParameter choice) {
            for (String word : choice.choices()) {
                require(word.matches("[^,:=\\s]+"),
                        "declares the choice '" + word + "' of parameter '" + spec.name()
                                + "', which cannot be written on a command line");
            }
        }
        try {
            spec.parse(spec.defaultValue().toString());
        } catch (IllegalArgumentException fault) {
            throw new BadAnswer("declares a default outside its own limits: " + fault.getMessage(), REMEDY);
        }
    }

    private static boolean filled(String text) {
        return text != null && !text.isBlank();
    }

    private static void require(boolean holds, String phrase) throws BadAnswer {
        if (!holds) {
            throw new BadAnswer(phrase, REMEDY);
        }
    }
}
