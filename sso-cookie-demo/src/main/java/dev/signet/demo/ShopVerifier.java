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
                new WhenBehind.Ask((token, good) -> asked(signet, token, good)));
    }

    private static Verdict asked(SignetClient signet, String token, Verdict.Good good) {
        return switch (signet.verify(Credential.bearer(token))) {
            case Answer.Yes<String> yes -> good;
            case Answer.No<String> no -> new Verdict.Refused(no.reason().orElse("token-invalid"));
            case Answer.Unavailable<String> unavailable -> new Verdict.NobodyKnows();
        };
    }
}
