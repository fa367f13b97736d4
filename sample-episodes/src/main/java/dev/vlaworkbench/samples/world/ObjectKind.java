package dev.vlaworkbench.samples.world;

/**
 * A kind of thing that stands on the table. Sizes are metres; a thing is placed by the middle of its foot.
 */
public enum ObjectKind {

    /** A black bowl. */
    BLACK_BOWL("black bowl", true, 0.046, 0.046, 0.040, Grasp.RIM),

    /** A plate. */
    PLATE("plate", true, 0.072, 0.072, 0.014, Grasp.NONE),

    /** A ramekin. */
    RAMEKIN("ramekin", true, 0.033, 0.033, 0.034, Grasp.AROUND),

    /** A cookie box. */
    COOKIE_BOX("cookie box", false, 0.044, 0.033, 0.024, Grasp.AROUND),

    /** A red mug. */
    RED_MUG("red mug", true, 0.031, 0.031, 0.062, Grasp.AROUND),

    /** A white mug. */
    WHITE_MUG("white mug", true, 0.031, 0.031, 0.062, Grasp.AROUND),

    /** A yellow mug. */
    YELLOW_MUG("yellow mug", true, 0.031, 0.031, 0.062, Grasp.AROUND),

    /** Alphabet soup. */
    ALPHABET_SOUP("alphabet soup", true, 0.028, 0.028, 0.075, Grasp.AROUND),

    /** Tomato sauce. */
    TOMATO_SAUCE("tomato sauce", true, 0.028, 0.028, 0.060, Grasp.AROUND),

    /** Ketchup. */
    KETCHUP("ketchup", true, 0.025, 0.025, 0.100, Grasp.AROUND),

    /** Salad dressing. */
    SALAD_DRESSING("salad dressing", true, 0.025, 0.025, 0.095, Grasp.AROUND),

    /** Milk. */
    MILK("milk", false, 0.028, 0.028, 0.090, Grasp.AROUND),

    /** Orange juice. */
    ORANGE_JUICE("orange juice", false, 0.028, 0.028, 0.090, Grasp.AROUND),

    /** Cream cheese. */
    CREAM_CHEESE("cream cheese", false, 0.032, 0.023, 0.030, Grasp.AROUND),

    /** Butter. */
    BUTTER("butter", false, 0.034, 0.022, 0.028, Grasp.AROUND),

    /** Chocolate pudding. */
    CHOCOLATE_PUDDING("chocolate pudding", false, 0.032, 0.026, 0.032, Grasp.AROUND),

    /** A red block. */
    RED_BLOCK("red block", false, 0.023, 0.023, 0.046, Grasp.AROUND),

    /** A blue block. */
    BLUE_BLOCK("blue block", false, 0.023, 0.023, 0.046, Grasp.AROUND),

    /** A green block. */
    GREEN_BLOCK("green block", false, 0.023, 0.023, 0.046, Grasp.AROUND),

    /** A basket. */
    BASKET("basket", false, 0.088, 0.088, 0.050, Grasp.NONE);

    private final String noun;
    private final boolean round;
    private final double halfX;
    private final double halfY;
    private final double height;
    private final Grasp grasp;

    ObjectKind(String noun, boolean round, double halfX, double halfY, double height, Grasp grasp) {
        this.noun = noun;
        this.round = round;
        this.halfX = halfX;
        this.halfY = halfY;
        this.height = height;
        this.grasp = grasp;
    }

    /** What an instruction calls it. */
    public String noun() {
        return noun;
    }

    /** Whether its outline from above is a circle; otherwise a rectangle. */
    public boolean round() {
        return round;
    }

    /** Half its extent along its own x axis; the radius of a round one. */
    public double halfX() {
        return halfX;
    }

    /** Half its extent along its own y axis, across which the fingers close. */
    public double halfY() {
        return halfY;
    }

    /** From foot to top. */
    public double height() {
        return height;
    }

    /** How it is taken. */
    public Grasp grasp() {
        return grasp;
    }

    /** Whether a push moves it. */
    public boolean slides() {
        return this != BASKET;
    }

    /** Height over its foot at which something rests that is put on or into it. */
    public double restHeight() {
        return switch (this) {
            case PLATE, BLACK_BOWL -> 0.008;
            case BASKET -> 0.006;
            default -> height;
        };
    }

    /** How far from the middle the middle of something may be that rests on or in it. */
    public double restRadius() {
        return switch (this) {
            case PLATE -> 0.060;
            case BLACK_BOWL -> 0.032;
            default -> Math.min(halfX, halfY);
        };
    }

    /** Height over its foot at which the finger tips take it. */
    public double graspHeight() {
        return Math.max(0.010, height - 0.030);
    }

    /** Half the gap of the fingers that hold it. */
    public double heldOpening() {
        return grasp == Grasp.RIM ? 0.003 : halfY;
    }
}
