package dev.signet.web.main;

import static dev.signet.web.main.Variable.SIGNET_SITE_COLOUR;
import static dev.signet.web.main.Variable.SIGNET_SITE_LOGO;
import static dev.signet.web.main.Variable.SIGNET_SITE_NAME;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whose pages they are.
 *
 * @param name 1 to 40 characters
 * @param logo an {@code https:} or {@code data:} URL; empty for our seal
 * @param colour one that carries white text; empty for our own
 */
public record Brand(String name, Optional<String> logo, Optional<Colour> colour) {

    private static final int LONGEST_NAME = 40;
    private static final double LEAST_CONTRAST = 4.5;
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

    /** It stands in every page, so it is small. */
    private static final Pattern PICTURE =
            Pattern.compile("data:image/(?:png|jpeg|gif|webp|svg\\+xml);base64,(?=.{1,16384}$)[A-Za-z0-9+/]+={0,2}");

    private static final Pattern ELSEWHERE = Pattern.compile("https://[!-~&&[^\"'<>\\\\]]{1,2000}");

    static Brand of(Environment environment) {
        String name = environment.text(SIGNET_SITE_NAME).orElse("Signet");
        if (name.codePointCount(0, name.length()) > LONGEST_NAME
                || NO_TEXT.matcher(name).find()) {
            throw new BadSetting(
                    SIGNET_SITE_NAME, "is too long or holds invisible signs", "write 1 to 40 visible characters");
        }
        return new Brand(
                name,
                environment.text(SIGNET_SITE_LOGO).map(Brand::checkedLogo),
                environment.text(SIGNET_SITE_COLOUR).map(Brand::checkedColour));
    }

    /** Where browsers have to be allowed to get the logo from; empty if it is no other site. */
    public Optional<String> logoOrigin() {
        return logo.flatMap(Brand::remoteAuthority).map(authority -> "https://" + authority);
    }

    private static String checkedLogo(String url) {
        if (PICTURE.matcher(url).matches() || remoteAuthority(url).isPresent()) {
            return url;
        }
        throw new BadSetting(
                SIGNET_SITE_LOGO,
                "is no picture that pages can show",
                "write an https:// URL, or data:image/png;base64, and at most 16384 characters");
    }

    private static Optional<String> remoteAuthority(String url) {
        try {
            return ELSEWHERE.matcher(url).matches()
                    ? Optional.of(new URI(url))
                            .filter(uri -> uri.getHost() != null && uri.getRawUserInfo() == null)
                            .map(URI::getRawAuthority)
                    : Optional.empty();
        } catch (URISyntaxException noUrl) {
            return Optional.empty();
        }
    }

    private static Colour checkedColour(String text) {
        Colour colour = Colour.parse(text)
                .orElseThrow(() -> new BadSetting(
                        SIGNET_SITE_COLOUR, "is '" + text + "', which is no colour", "write #rrggbb, such as #0b6b61"));
        double contrast = colour.contrastWith(Colour.WHITE);
        if (contrast < LEAST_CONTRAST) {
            // cut, not rounded: 4.499 is not enough and must not look as if it were
            throw new BadSetting(
                    SIGNET_SITE_COLOUR,
                    "is " + colour + ", on which white text has a contrast of " + Math.floor(contrast * 100) / 100,
                    "write a darker colour, with a contrast of at least 4.5");
        }
        return colour;
    }
}
