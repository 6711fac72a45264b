package dev.signet.web.page;

import dev.signet.web.error.Reason;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A sentence above a form: what has just happened. */
public record Notice(Kind kind, String sentence) {

    /** The id of its element. */
    public static final String ID = "notice";

    private static final Set<Reason> ENDS = EnumSet.of(
            Reason.SESSION_IDLE,
            Reason.SESSION_EXPIRED,
            Reason.SESSION_REPLACED,
            Reason.SESSION_KICKED,
            Reason.LOGGED_OUT,
            Reason.STAMP_SUPERSEDED,
            Reason.PASSWORD_CHANGED,
            Reason.ACCOUNT_DISABLED,
            Reason.REFRESH_REUSED,
            Reason.GRANT_WITHDRAWN,
            Reason.COOKIE_CONFLICT);

    /** How serious it is. */
    public enum Kind {
        GOOD("good", "status"),
        NEUTRAL("neutral", "status"),
        BAD("bad", "alert");

        private final String style;
        private final String role;

        Kind(String style, String role) {
            this.style = style;
            this.role = role;
        }

        public String style() {
            return style;
        }

        /** For assistive technology (WAI-ARIA 1.2). */
        public String role() {
            return role;
        }
    }

    static Notice bad(Visit visit, String key) {
        return new Notice(Kind.BAD, visit.text(key));
    }

    static Notice neutral(Visit visit, String key) {
        return new Notice(Kind.NEUTRAL, visit.text(key));
    }

    static Notice wait(Visit visit, Duration pause) {
        return new Notice(
                Kind.BAD,
                visit.text("page.throttled", Pause.words(pause, visit.language().texts())));
    }

    static Notice expired(Visit visit) {
        return bad(visit, "page.expired");
    }

    static Notice of(Visit visit, Visit.News news) {
        return new Notice(Kind.GOOD, visit.text("page.news." + news.code()));
    }

    /** Why an earlier login is over; empty for a visitor who never had one. */
    static Optional<Notice> signedOut(Visit visit, Reason reason) {
        return ENDS.contains(reason)
                ? Optional.of(new Notice(Kind.NEUTRAL, visit.text("page.over." + reason.code())))
                : Optional.empty();
    }
}
