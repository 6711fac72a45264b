package dev.signet.web.page;

import dev.signet.web.main.Colour;

/** Our seal in the site's own colour, for the tabs of browsers: white on it is read in both colour schemes. */
record Icon(String content) implements Served {

    private static final String OUR_COLOUR = "#0b6b61";

    static Icon of(Colour colour) {
        return new Icon(Asset.ICON.content().replace(OUR_COLOUR, colour.toString()));
    }

    @Override
    public String address() {
        return "/favicon.svg?v=" + Asset.digest(content);
    }

    @Override
    public String type() {
        return Asset.ICON.type();
    }
}
