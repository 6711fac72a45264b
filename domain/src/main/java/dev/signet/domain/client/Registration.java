package dev.signet.domain.client;

import dev.signet.domain.stamp.Stamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What an operator wants a client to be, in the words of the wire (RFC 7591 section 2), with all the mistakes that can be
 * made in them.
 *
 * @param jwks its public keys as JSON; for {@code private_key_jwt} alone
 * @param scope names between single blanks
 * @param encryptionKey a public key as JSON, to encrypt access tokens to
 */
public record Registration(
        String id,
        String name,
        boolean firstParty,
        String authMethod,
        Optional<String> jwks,
        List<String> grantTypes,
        List<String> redirectUris,
        List<String> logoutUris,
        List<String> origins,
        List<String> audiences,
        String scope,
        String algorithm,
        Optional<String> encryptionKey,
        Optional<String> backChannelLogoutUri) {

    private static final int LONGEST_KEYS = 16 * 1024;

    public Registration {
        grantTypes = List.copyOf(grantTypes);
        redirectUris = List.copyOf(redirectUris);
        logoutUris = List.copyOf(logoutUris);
        origins = List.copyOf(origins);
        audiences = List.copyOf(audiences);
    }

    /** All that is wrong; whether the keys can be read is for others to say. */
    public List<RegistrationFlaw> flaws() {
        var flaws = new ArrayList<RegistrationFlaw>();
        unless(isGoodId(), RegistrationFlaw.CLIENT_ID, flaws);
        unless(isGoodName(), RegistrationFlaw.CLIENT_NAME, flaws);
        unless(method().isPresent(), RegistrationFlaw.AUTH_METHOD, flaws);
        unless(hasTheKeysItNeeds(), RegistrationFlaw.JWKS, flaws);
        unless(hasGoodGrantTypes(), RegistrationFlaw.GRANT_TYPES, flaws);
        unless(
                areGood(redirectUris, Registration::isAddress) && canReceiveCodes(),
                RegistrationFlaw.REDIRECT_URIS,
                flaws);
        unless(areGood(logoutUris, Registration::isAddress), RegistrationFlaw.LOGOUT_URIS, flaws);
        unless(areGood(origins, WebOrigin::isOne), RegistrationFlaw.ORIGINS, flaws);
        unless(areGood(audiences, Registration::isAudience), RegistrationFlaw.AUDIENCES, flaws);
        unless(
                Scopes.parse(scope).filter(scopes -> !scopes.has(Scopes.ADMIN)).isPresent(),
                RegistrationFlaw.SCOPE,
                flaws);
        unless(JwsAlgorithm.named(algorithm).isPresent(), RegistrationFlaw.ALGORITHM, flaws);
        unless(
                encryptionKey.stream().allMatch(key -> key.length() <= LONGEST_KEYS),
                RegistrationFlaw.ENCRYPTION_KEY,
                flaws);
        unless(
                backChannelLogoutUri.stream().allMatch(Registration::isWebAddress),
                RegistrationFlaw.BACK_CHANNEL_LOGOUT_URI,
                flaws);
        return flaws;
    }

    public Optional<ProofMethod> method() {
        return ProofMethod.named(authMethod);
    }

    /** @throws RuntimeException if there are flaws */
    public Client toClient(ClientProof proof, Stamp stamp, Instant createdAt, Optional<Instant> disabledAt) {
        return new Client(
                new ClientId(id),
                name,
                firstParty,
                proof,
                types(),
                redirectUris.stream().map(RedirectUri::new).toList(),
                logoutUris.stream().map(RedirectUri::new).toList(),
                Set.copyOf(origins),
                Set.copyOf(audiences),
                Scopes.parse(scope).orElseThrow(),
                encryptionKey,
                JwsAlgorithm.named(algorithm).orElseThrow(),
                backChannelLogoutUri,
                stamp,
                createdAt,
                disabledAt);
    }

    private static void unless(boolean good, RegistrationFlaw flaw, Collection<RegistrationFlaw> flaws) {
        if (!good) {
            flaws.add(flaw);
        }
    }

    private boolean isGoodId() {
        return ClientId.parse(id).filter(one -> !one.equals(ClientId.SIGNET)).isPresent();
    }

    private boolean isGoodName() {
        return !name.isBlank()
                && name.length() <= Client.MAX_NAME
                && name.equals(name.strip())
                && name.codePoints().noneMatch(Registration::isUnseen);
    }

    /** Whoever is asked for consent reads the name: nothing in it may hide or turn around what follows. */
    private static boolean isUnseen(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    private boolean hasTheKeysItNeeds() {
        boolean needed = method().filter(ProofMethod.PRIVATE_KEY_JWT::equals).isPresent();
        return jwks.isPresent() == needed && jwks.stream().allMatch(keys -> keys.length() <= LONGEST_KEYS);
    }

    private boolean hasGoodGrantTypes() {
        var types = types();
        boolean needsProof = types.contains(GrantType.CLIENT_CREDENTIALS);
        return !types.isEmpty()
                && grantTypes.stream().allMatch(type -> GrantType.named(type).isPresent())
                && !(needsProof && method().filter(ProofMethod.NONE::equals).isPresent());
    }

    private boolean canReceiveCodes() {
        return !types().contains(GrantType.AUTHORIZATION_CODE) || !redirectUris.isEmpty();
    }

    private Set<GrantType> types() {
        return grantTypes.stream()
                .flatMap(type -> GrantType.named(type).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(GrantType.class)));
    }

    private static boolean areGood(List<String> all, Predicate<String> good) {
        return all.size() <= Client.MAX_ADDRESSES && all.stream().allMatch(good);
    }

    private static boolean isAddress(String text) {
        return RedirectUri.parse(text).isPresent();
    }

    private static boolean isWebAddress(String text) {
        return isAddress(text) && text.startsWith("http");
    }

    /** Absolute and without a fragment (RFC 8707 section 2). */
    private static boolean isAudience(String text) {
        return isWebAddress(text) && text.length() <= WebOrigin.MAX_LENGTH;
    }
}
