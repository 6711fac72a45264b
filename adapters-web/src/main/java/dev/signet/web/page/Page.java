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
                DevicesPage,
                DoctorPage {

    Frame frame();

    /** The template's file. */
    String template();
}
