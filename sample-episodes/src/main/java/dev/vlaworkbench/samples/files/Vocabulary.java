package dev.vlaworkbench.samples.files;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The words that the checkpoints' tokenizers know: those of the prompt and of instructions for a table-top robot. */
public final class Vocabulary {

    private static final String PROMPT = "In : What action should the robot take to ? Out";

    private static final String INSTRUCTIONS = """
            pick up and place it on in into inside onto put push pull move slide turn off open close stack lift reach press wipe
            grasp drop hang pour stir fold a an the of from at next between left right top bottom middle front back rear side
            under above below behind beside near far corner center edge both them then with one two three first second other
            black white red green blue yellow brown grey orange pink purple small large big akita wooden
            bowl bowls plate plates ramekin mug mugs cup cups glass pan pot moka frying kettle lid handle spoon fork knife
            spatula tray basket box packet bottle can carton jar bag rack stand shelf drawer cabinet compartment caddy
            microwave stove burner oven sink table desk counter floor wall door button switch lamp book books pen towel cloth
            sponge block blocks cube ball toy tower wine beer milk juice water soup sauce tomato ketchup cream cheese butter
            pudding chocolate cookie cookies biscuits alphabet salad dressing bbq bread egg apple banana lemon carrot potato
            onion popcorn study kitchen living room so that as is are its this""";

    private static final String MARKS = ", . ! ' -";

    private Vocabulary() {}

    /** Every piece in the order of its id. */
    public static List<String> pieces() {
        Set<String> pieces = new LinkedHashSet<>(List.of("<unk>", "<s>", "</s>", "\u2581"));
        for (String text : List.of(PROMPT, INSTRUCTIONS, MARKS)) {
            pieces.addAll(List.of(text.split("\\s+")));
        }
        return new ArrayList<>(pieces);
    }
}
