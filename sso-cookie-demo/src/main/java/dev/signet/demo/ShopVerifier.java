package dev.signet.demo;

import dev.signet.demo.verifier.Door;
import dev.signet.demo.verifier.LocalVerifier;
import dev.signet.demo.verifier.MachineToken;
import dev.signet.demo.verifier.Verdict;
import dev.signet.demo.verifier.WhenBehind;
import java.net.URI;
import java.util.Set;

/** How the shop verifies: by itself, and past the bound by asking, since that costs a visitor least. */
final class ShopVerifier {

    static final String CLIENT_ID = "c_shop";

    private ShopVerifier() {}

    /** Takes the tokens that its visitors' cookies are swapped for, and first-party tokens of API clients. */
    static LocalVerifier start(Addresses addresses, SignetClient signet, String secret) {
        URI issuer = addresses.id();
        Door door = Loopback.door(issuer);
        return LocalVerifier.start(
                issuer,
                Set.of(addresses.shop().toString(), issuer.toString()),
                door,
                new MachineToken(door, CLIENT_ID, secret),
                LocalVerifier.USUAL_BOUND,
                new WhenBehind.Ask((token, good) -> asked(addresses, signet, secret, token, good)));
    }

    /** A token for the shop is the shop's to ask about; one for Signet itself tells its holder whether it counts. */
    private static Verdict asked(
            Addresses addresses, SignetClient signet, String secret, String token, Verdict.Good good) {
        boolean isForUs = good.claims().audience().contains(addresses.shop().toString());
        Answer<String> answer = isForUs
                ? signet.introspect(token, Credential.client(CLIENT_ID, secret))
                : signet.verify(Credential.bearer(token));
        return switch (answer) {
            case Answer.Yes<String> yes -> good;
            case Answer.No<String> no -> new Verdict.Refused(no.reason().orElse("token-invalid"));
            case Answer.Unavailable<String> unavailable -> new Verdict.NobodyKnows();
        };
    }
}
