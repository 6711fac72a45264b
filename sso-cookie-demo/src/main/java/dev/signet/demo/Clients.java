package dev.signet.demo;

import com.nimbusds.jose.util.JSONArrayUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The programs that Signet is told of before it starts, in a file that ends with this process. */
final class Clients {

    private static final int SECRET_BYTES = 32;

    private Clients() {}

    static String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** Readable by its owner alone, since it holds secrets. */
    static Path file(Addresses addresses, String shopSecret, String erpSecret) throws IOException {
        Path file = Files.createTempFile("signet-demo-clients", ".json");
        file.toFile().deleteOnExit();
        return Files.writeString(
                file, JSONArrayUtils.toJSONString(List.of(shop(addresses, shopSecret), erp(addresses, erpSecret))));
    }

    /** It reads the feed in its own name, and has the cookies of its visitors swapped for tokens of its own. */
    private static Map<String, Object> shop(Addresses addresses, String secret) {
        String shop = addresses.shop().toString();
        return Json.object(
                "client_id",
                ShopVerifier.CLIENT_ID,
                "client_name",
                "Shop",
                "first_party",
                true,
                "client_secret",
                secret,
                "grant_types",
                List.of("client_credentials", "authorization_code"),
                "redirect_uris",
                List.of(shop + OAuthClient.CALLBACK),
                "origins",
                List.of(shop),
                "audiences",
                List.of(shop),
                "scope",
                "openid revocations.read");
    }

    /** It acts for users who let it, and only at the shop. */
    private static Map<String, Object> erp(Addresses addresses, String secret) {
        return Json.object(
                "client_id",
                Erp.CLIENT_ID,
                "client_name",
                "ERP",
                "client_secret",
                secret,
                "grant_types",
                List.of("authorization_code", "refresh_token"),
                "redirect_uris",
                List.of(addresses.erp().resolve(OAuthClient.CALLBACK).toString()),
                "audiences",
                List.of(addresses.shop().toString()),
                "scope",
                "openid profile offline_access orders.read");
    }
}
