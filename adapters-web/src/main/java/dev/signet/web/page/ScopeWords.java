package dev.signet.web.page;

import dev.signet.domain.client.Scopes;
import dev.signet.web.text.Texts;
import java.util.List;

/** What scopes mean to people. One that the texts do not know is shown as it is. */
final class ScopeWords {

    private ScopeWords() {}

    static List<String> of(Texts texts, Scopes scopes) {
        return scopes.names().stream().map(name -> of(texts, name)).toList();
    }

    private static String of(Texts texts, String scope) {
        return texts.find("page.scope." + scope).orElseGet(() -> texts.get("page.scope", scope));
    }
}
