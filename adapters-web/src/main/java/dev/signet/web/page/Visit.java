package dev.signet.web.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the query of a page's address says, checked before anyone is authenticated. The links and forms of a page keep
 * it.
 */
record Visit(String path, Language language, Optional<ReturnAddress> returnTo, Optional<News> news) {

    static final String ATTRIBUTE = "dev.signet.visit";

    Address to(String target) {
        return Address.of(target)
                .with(ReturnAddress.PARAMETER, returnTo.map(ReturnAddress::toString))
                .with(Language.PARAMETER, language.chosen());
    }

    Frame frame(String titleKey, boolean failed) {
        String title = language.texts().get(titleKey);
        List<Frame.Switch> switches = Language.TAGS.stream()
                .map(tag -> new Frame.Switch(
                        tag,
                        language.texts().get("page.language." + tag),
                        to(path).with(News.PARAMETER, news.map(News::code))
                                .with(Language.PARAMETER, tag)
                                .toString(),
                        tag.equals(language.tag())))
                .toList();
        return new Frame(language.texts(), failed ? language.texts().get("page.failed-title", title) : title, switches);
    }

    String text(String key, Object... arguments) {
        return language.texts().get(key, arguments);
    }

    /** The site that waits, in words for the head of a form. */
    Optional<String> lead(String key) {
        return returnTo.map(to -> text(key, destination(to)));
    }

    /** What people call the place where they go on. */
    String destination(ReturnAddress to) {
        if (to.asked().isPresent()) {
            return text("page.consent.destination");
        }
        return to.isOwn() ? text("page.account.destination") : to.site();
    }

    /** The same visit to the page that shows what went wrong with a form that was sent elsewhere. */
    Visit at(String page) {
        return new Visit(page, language, returnTo, Optional.empty());
    }

    /** What a page of ours has just done, told on the page that follows. */
    enum News {
        REGISTERED("/login"),
        SIGNED_OUT("/login"),
        SIGNED_OUT_EVERYWHERE("/login"),
        SIGN_IN_AGAIN("/login"),
        PROFILE_SAVED(ProfilePages.PATH),
        PASSWORD_CHANGED(PasswordPages.PATH),
        DEVICE_SIGNED_OUT(DevicesPages.PATH),
        GRANT_WITHDRAWN(GrantsPages.PATH),
        OTHERS_SIGNED_OUT(DevicesPages.PATH);

        static final String PARAMETER = "news";

        private final String page;

        News(String page) {
            this.page = page;
        }

        /** Elsewhere it would tell of what nobody did there. */
        boolean belongsTo(String path) {
            return page.equals(path);
        }

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<News> of(String code) {
            return Stream.of(values()).filter(news -> news.code().equals(code)).findFirst();
        }
    }
}
