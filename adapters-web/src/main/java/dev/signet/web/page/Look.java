package dev.signet.web.page;

import dev.signet.web.main.Brand;
import dev.signet.web.main.Settings;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Whose pages they are: the name, picture and colour that an operator chose, or our own. */
@Singleton
public final class Look {

    private final Brand brand;
    private final Optional<Theme> theme;
    private final Served seal;

    Look(Settings settings) {
        this.brand = settings.brand();
        this.theme = brand.colour().map(Theme::of);
        this.seal = brand.colour().<Served>map(Icon::of).orElse(Asset.ICON);
    }

    public String name() {
        return brand.name();
    }

    /** The URL of a picture; without one, pages show our seal. */
    public Optional<String> logo() {
        return brand.logo();
    }

    /** What browsers show in their tabs. */
    public String icon() {
        return brand.logo().orElseGet(seal::address);
    }

    /** The address of a style sheet that goes after ours; empty where ours says it all. */
    public Optional<String> theme() {
        return theme.map(Theme::address);
    }

    Optional<Theme> ownColours() {
        return theme;
    }

    /** The picture of our own, in the site's colour. */
    Served seal() {
        return seal;
    }
}
