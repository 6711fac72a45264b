package dev.signet.web.page;

import dev.signet.web.main.Colour;

/** The site's own colour, as a style sheet: our pages forbid any style in their markup. */
record Theme(String content) implements Served {

    static final String PATH = "/theme.css";

    /** The ground and the ink of {@code page.css} in the dark. */
    private static final Colour DARK_CARD = new Colour(0x18, 0x21, 0x20);

    private static final Colour DARK_INK = new Colour(0x0f, 0x15, 0x14);

    /** More than WCAG 2.2 asks (4.5): in the dark, buttons carry dark ink on the same colour. */
    private static final double CONTRAST_IN_THE_DARK = 7;

    /** @param colour one that carries white text */
    static Theme of(Colour colour) {
        Colour light = inTheDark(colour);
        return new Theme(":root { --accent: " + colour + "; --accent-strong: " + colour.mixedWith(Colour.BLACK, 0.25)
                + "; --on-accent: #ffffff; }\n"
                + "@media (prefers-color-scheme: dark) {\n"
                + "  :root { --accent: " + light + "; --accent-strong: " + light.mixedWith(Colour.WHITE, 0.3)
                + "; --on-accent: " + DARK_INK + "; }\n"
                + "}\n");
    }

    private static Colour inTheDark(Colour colour) {
        double white = 0;
        Colour lighter = colour;
        while (lighter.contrastWith(DARK_CARD) < CONTRAST_IN_THE_DARK) {
            white += 0.05;
            lighter = colour.mixedWith(Colour.WHITE, Math.min(1, white));
        }
        return lighter;
    }

    @Override
    public String address() {
        return PATH + "?v=" + Asset.digest(content);
    }

    @Override
    public String type() {
        return "text/css;charset=utf-8";
    }
}
