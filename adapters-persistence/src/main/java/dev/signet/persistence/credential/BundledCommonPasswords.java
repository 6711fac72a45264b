package dev.signet.persistence.credential;

import dev.signet.application.port.out.CommonPasswords;
import dev.signet.domain.user.Password;
import dev.signet.domain.user.PasswordRules;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import me.gosimple.nbvcxz.resources.DictionaryUtil;

/** The passwords that leaked most often, from the dictionary of nbvcxz; in any letter case. */
@Singleton
final class BundledCommonPasswords implements CommonPasswords {

    private final Set<String> common;

    BundledCommonPasswords() {
        int shortest = PasswordRules.standard().shortest();
        this.common = DictionaryUtil.loadRankedDictionary(DictionaryUtil.passwords).keySet().stream()
                .filter(password -> password.length() >= shortest)
                .map(password -> password.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean contains(Password password) {
        return common.contains(password.reveal().toLowerCase(Locale.ROOT));
    }
}
