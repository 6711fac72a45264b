package dev.signet.web.page;

/** What a template shows. */
public sealed interface Page
        permits LoginPage,
                ReauthPage,
                SignedInPage,
                RegisterPage,
                LogoutPage,
                ConsentPage,
                MessagePage,
                ReasonPage,
                AccountPage,
                DoctorPage {

    Frame frame();

    /** The template's file. */
    String template();
}
