package dev.signet.demo;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One run of an attack, written down as it goes. What had to come is said beforehand, so that a broken protection shows. */
final class Trial {

    private static final Pattern HEADLINE = Pattern.compile("(?s)<h1[^>]*>(.*?)</h1>");

    private final Texts texts;
    private final Map<String, String> masks = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private boolean isBroken;

    Trial(Texts texts) {
        this.texts = texts;
    }

    /** From now on only the first characters of it are shown. */
    String secret(String value) {
        masks.put(value, Mask.of(value, texts));
        return value;
    }

    Credential secret(Credential cookie) {
        secret(cookie.value().substring(cookie.value().indexOf('=') + 1));
        return cookie;
    }

    HttpResponse<String> answers(int status, Shot shot) throws IOException {
        return refuses(status, "", shot);
    }

    HttpResponse<String> refuses(int status, String reason, Shot shot) throws IOException {
        HttpResponse<String> answer = Loopback.send(shot.request(texts));
        Map<String, Object> problem = answer.statusCode() < 400 ? Map.of() : problem(answer);
        steps.add(new Step(
                masked(shot.text()),
                answer.statusCode(),
                masked(String.valueOf(problem.getOrDefault("reason", ""))),
                masked(String.valueOf(problem.getOrDefault("detail", ""))),
                masked(target(answer)),
                Step.told(status, reason, "")));
        return answer;
    }

    /** What cannot be told by a status and a reason. */
    void must(boolean isSo) {
        isBroken |= !isSo;
    }

    boolean isBroken() {
        return isBroken || !steps.stream().allMatch(Step::isAsDue);
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** Of a page for people there is nothing but its headline. */
    private static Map<String, Object> problem(HttpResponse<String> answer) {
        try {
            return JSONObjectUtils.parse(answer.body());
        } catch (ParseException aPage) {
            Matcher headline = HEADLINE.matcher(answer.body());
            return Optional.of(headline)
                    .filter(Matcher::find)
                    .<Map<String, Object>>map(found -> Map.of("detail", found.group(1)))
                    .orElse(Map.of());
        }
    }

    /** A new login says where it is, too, but sends nobody there. */
    private static String target(HttpResponse<String> answer) {
        return answer.statusCode() / 100 == 3
                ? answer.headers().firstValue("Location").orElse("")
                : "";
    }

    private String masked(String text) {
        String masked = text;
        for (Map.Entry<String, String> mask : masks.entrySet()) {
            masked = masked.replace(mask.getKey(), mask.getValue());
        }
        return masked;
    }
}
