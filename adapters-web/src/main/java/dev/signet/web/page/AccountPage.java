package dev.signet.web.page;

/** A page of an account: it tells whoever left it open when the login behind it ends. */
public sealed interface AccountPage extends Page permits ProfilePage, PasswordPage, DevicesPage, GrantsPage {

    AccountFrame account();

    @Override
    default Frame frame() {
        return account().frame();
    }
}
