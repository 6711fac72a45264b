package dev.signet.domain.session;

/** What kind of thing somebody is logged in on. */
public enum DeviceType {
    BROWSER,
    PHONE,
    TABLET,
    DESKTOP,
    OTHER
}
