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

    @Override
    public boolean contains(Password password) {
        return Dictionary.COMMON.contains(password.reveal().toLowerCase(Locale.ROOT));
    }

    /** A class of its own, and so read when the first password is chosen, not at every start. */
    private static final class Dictionary {

        private static final int SHORTEST = PasswordRules.standard().shortest();

        private static final Set<String> COMMON =
                DictionaryUtil.loadRankedDictionary(DictionaryUtil.passwords).keySet().stream()
                        .filter(password -> password.length() >= SHORTEST)
                        .map(password -> password.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
