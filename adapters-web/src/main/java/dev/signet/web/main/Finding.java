package dev.signet.web.main;

import dev.signet.web.text.Texts;
import java.util.List;
import java.util.Locale;

/**
 * Something that the doctor noticed.
 *
 * @param arguments what the sentences of the kind leave open
 */
public record Finding(Kind kind, List<String> arguments) {

    /** What can be noticed. */
    public enum Kind {
        DATABASE_SILENT(true),
        REDIS_SILENT(true),
        CLOCKS_DIFFER(true),
        KEY_MISSING(true),
        KEY_BEHIND(true),
        SIGNING_KEY_OLD(true),
        SUFFIX_UNLISTED(true),
        PROXY_NOT_CONFIGURED(true),
        COOKIE_LOST(true),
        ISSUER_WITHOUT_TLS(false),
        DOMAIN_NOT_SHARED(false),
        NO_SITES(false),
        KEY_BESIDE_DATA(false),
        FORMER_COOKIES(false);

        private final boolean problem;

        Kind(boolean problem) {
            this.problem = problem;
        }
    }

    public Finding {
        arguments = List.copyOf(arguments);
    }

    public static Finding of(Kind kind, String... arguments) {
        return new Finding(kind, List.of(arguments));
    }

    /** Whether it has to be mended; anything else is fine as long as it is meant so. */
    public boolean isProblem() {
        return kind.problem;
    }

    /** What is the matter, in a sentence. */
    public String what(Texts texts) {
        return texts.get(key(), arguments.toArray());
    }

    /** What to do about it, in a sentence. */
    public String fix(Texts texts) {
        return texts.get(key() + ".fix", arguments.toArray());
    }

    private String key() {
        return "doctor." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
