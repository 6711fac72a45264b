package dev.signet.web.badfixture;

import io.micronaut.http.cookie.Cookie;

record BakesACookie(Cookie cookie) {}
