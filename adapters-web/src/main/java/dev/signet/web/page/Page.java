package dev.signet.web.page;

/** What a template shows. */
public sealed interface Page
        permits LoginPage,
                SignedInPage,
                RegisterPage,
                LogoutPage,
                MessagePage,
                ReasonPage,
                ProfilePage,
                PasswordPage,
                ReauthPage,
                DevicesPage {

    Frame frame();

    /** The template's file. */
    String template();
}
