package dev.signet.web.page;

import java.util.List;
import java.util.Optional;

/** Who one is, and the ways to the rest of the account. */
public record ProfilePage(
        AccountFrame account,
        String username,
        Field displayName,
        String action,
        String token,
        Way password,
        Way devices,
        Way logout)
        implements AccountPage {

    static final String DISPLAY_NAME = "display_name";

    /** A link, and what is there. */
    public record Way(String address, String label, String words) {}

    /** @param devices on how many of them one is signed in */
    static ProfilePage of(
            Visit visit,
            String token,
            String username,
            String typed,
            int devices,
            Optional<Notice> notice,
            List<String> errors) {
        AccountFrame account = AccountFrame.of(visit, notice);
        Field name = Field.text(DISPLAY_NAME, visit.text("page.account.display-name"), "nickname", typed)
                .hinted(visit.text("page.account.display-name-hint"))
                .wrong(errors)
                .focused(!errors.isEmpty());
        String count = devices == 1 ? visit.text("page.account.one-device") : visit.text("page.account.many", devices);
        return new ProfilePage(
                account,
                username,
                name,
                visit.to(ProfilePages.PATH + "/profile").toString(),
                token,
                way(visit, PasswordPages.PATH, "page.account.password", visit.text("page.account.password.way")),
                way(visit, DevicesPages.PATH, "page.account.devices", count),
                way(visit, "/logout", "page.logout.title", visit.text("page.account.logout.way")));
    }

    private static Way way(Visit visit, String path, String key, String words) {
        return new Way(visit.to(path).toString(), visit.text(key), words);
    }

    @Override
    public String template() {
        return "profile.jte";
    }
}
