package dev.signet.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.web.journey.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {

    private static final Pattern INLINE =
            Pattern.compile("(?i)<style|\\sstyle=|\\son[a-z]+=|javascript:|<script(?![^>]* src=)");

    @RegisterExtension
    static final RunningPages SIGNET = new RunningPages();

    @BeforeAll
    static void openAnAccount() {
        SIGNET.register("alice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyPageIsWholeInEveryLanguage(String language) {
        for (Shown page : pages("lang=" + language)) {
            assertThat(page.html()).startsWith("<!doctype html>").contains("<html lang=\"" + language + "\">");
            assertThat(page.html()).containsPattern("<title>[^<]{2,} – Signet</title>");
            assertThat(page.html().replaceAll("(?s)<template>.*</template>", "").split("<h1", -1))
                    .hasSize(2);
            assertThat(page.tags("main")).hasSize(1);
            assertThat(page.html()).doesNotContainPattern(INLINE);
            everyInputHasALabel(page);
            everyReferenceLeadsSomewhere(page);
        }
    }

    @Test
    void everyPageForbidsWhatItDoesNotNeed() {
        for (Shown page : pages("lang=en")) {
            // nothing but an account's page listens to anything
            String listens = page.html().contains("data-events=") ? "; connect-src 'self'" : "";
            assertThat(page.all("Content-Security-Policy"))
                    .containsExactly("default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
                            + "form-action 'self' http://shop.signet.localhost:8081 http://forum.signet.localhost:8082; base-uri 'none'; "
                            + "frame-ancestors 'none'" + listens);
            assertThat(page.all("Referrer-Policy")).containsExactly("strict-origin-when-cross-origin");
            assertThat(page.all("Cache-Control")).containsExactly("no-store");
            assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
        }
    }

    @Test
    void anAccountsPageListensInItsOwnLanguageAndNoOtherPageDoes() {
        assertThat(pages("lang=zh").stream().filter(page -> page.html().contains("data-events=")))
                .hasSizeGreaterThan(5)
                .allSatisfy(page -> {
                    assertThat(page.html()).contains("data-events=\"/v1/session/events?lang=zh\"");
                    assertThat(page.words()).contains("您已退出登录", "如果不再操作");
                });
    }

    @Test
    void browsersAndPasswordManagersKnowTheFields() {
        Shown login = SIGNET.browser().open("/login");
        assertThat(login.field("username")).contains("autocomplete=\"username\"", "autofocus", "required");
        assertThat(login.field("password")).contains("autocomplete=\"current-password\"", "type=\"password\"");
        Shown register = SIGNET.browser().open("/register");
        assertThat(register.field("username")).contains("autocomplete=\"username\"");
        assertThat(register.field("password")).contains("autocomplete=\"new-password\"");
        assertThat(register.field("display_name")).doesNotContain("required");
        Shown password = SIGNET.signedIn("alice").open("/account/password");
        assertThat(password.field("username")).contains("autocomplete=\"username\"", "readonly", "alice");
        assertThat(password.field("current_password")).contains("autocomplete=\"current-password\"");
        assertThat(password.field("new_password")).contains("autocomplete=\"new-password\"");
    }

    private static List<Shown> pages(String query) {
        List<Shown> pages = new ArrayList<>();
        for (String path : List.of("/login", "/register", "/logout", "/nothing", "/broken/store")) {
            pages.add(SIGNET.browser().open(path + "?" + query));
            pages.add(SIGNET.signedIn("alice").open(path + "?" + query));
        }
        Browser alice = SIGNET.signedIn("alice");
        for (String path :
                List.of("/account", "/account/password", "/account/devices", "/account/nothing", "/reauth")) {
            pages.add(alice.open(path + "?" + query));
        }
        pages.add(alice.open("/account/grants?" + query));
        for (String path : List.of("/account", "/account/password", "/account/devices", "/account/grants")) {
            pages.add(alice.open(path + "?" + query).without("csrf").send());
        }
        pages.add(alice.open("/account?" + query).fill("display_name", " ").send());
        pages.add(alice.open("/reauth?" + query).send());
        pages.add(alice.open("/account/password?" + query).send());
        pages.add(
                alice.open("/account/devices?" + query).fill("end", "nobody's").send());
        Browser root = SIGNET.browser();
        root.open("/login")
                .fill("username", "root")
                .fill("password", Member.PASSWORD)
                .send();
        pages.add(root.open(root.open("/admin/doctor?" + query).header("Location")));
        pages.add(SIGNET.browser().open("/login?return_to=x&" + query));
        pages.add(SIGNET.browser().open("/login?" + query).send());
        pages.add(SIGNET.browser().open("/register?" + query).send());
        pages.add(SIGNET.browser().open("/login?" + query).without("csrf").send());
        return pages;
    }

    private static void everyInputHasALabel(Shown page) {
        for (String input : page.tags("input")) {
            if (!input.contains("type=\"hidden\"")) {
                String id = Shown.attribute(input, "id").orElseThrow();
                assertThat(page.tags("label")).contains("<label for=\"" + id + "\">");
            }
        }
    }

    private static void everyReferenceLeadsSomewhere(Shown page) {
        for (String tag : page.tags("(?:input|button)")) {
            for (String id : Shown.attribute(tag, "aria-describedby").orElse("").split(" ")) {
                assertThat(id.isEmpty() || !page.element(id).isEmpty()).as(tag).isTrue();
            }
        }
    }
}
