package dev.signet.web.page;

import java.util.List;
import java.util.Optional;

/**
 * What the pages of an account have in common.
 *
 * @param events the address at which the page hears of its login, in its own language
 * @param again the page's own address, which leads to the form once the login has ended
 */
public record AccountFrame(
        Frame frame, String heading, List<Tab> tabs, Optional<Notice> notice, String events, String again) {

    /** A link to one of the pages. */
    public record Tab(String label, String address, boolean isCurrent) {}

    public AccountFrame {
        tabs = List.copyOf(tabs);
    }

    /** @param visit is at the page itself */
    static AccountFrame of(Visit visit, Optional<Notice> notice) {
        boolean failed = notice.filter(it -> it.kind() == Notice.Kind.BAD).isPresent();
        String title = titleKey(visit.path());
        List<Tab> tabs = List.of(ProfilePages.PATH, PasswordPages.PATH, DevicesPages.PATH, GrantsPages.PATH).stream()
                .map(path -> new Tab(
                        visit.text(titleKey(path) + ".tab"), visit.to(path).toString(), path.equals(visit.path())))
                .toList();
        return new AccountFrame(
                visit.frame(title, failed),
                visit.text(title),
                tabs,
                notice.or(() -> visit.news().map(news -> Notice.of(visit, news))),
                Address.of("/v1/session/events")
                        .with(Language.PARAMETER, visit.language().tag())
                        .toString(),
                visit.to(visit.path()).toString());
    }

    public String text(String key, Object... arguments) {
        return frame.text(key, arguments);
    }

    private static String titleKey(String path) {
        return switch (path) {
            case PasswordPages.PATH -> "page.account.password";
            case DevicesPages.PATH -> "page.account.devices";
            case GrantsPages.PATH -> "page.account.grants";
            default -> "page.account.profile";
        };
    }
}
