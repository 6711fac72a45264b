package dev.signet.web.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.web.edge.Wire.Answer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the Content-Security-Policy of every answer has to say, and what the page under it may then not need. */
final class ContentPolicy {

    /** In tags without the values of their attributes, where a text may repeat whatever was typed. */
    private static final Pattern INLINE =
            Pattern.compile("(?i)<style|\\s(?:style|on[a-z]+)=|<script(?! src=)|<(?:base|object|iframe)\\b");

    private static final Pattern SCRIPT_ADDRESS = Pattern.compile("(?i)(?:href|src|action)=\"\\s*(?:javascript|data):");

    private ContentPolicy() {}

    static void check(Answer answer) {
        assertThat(answer.all("Content-Security-Policy")).as(answer.toString()).hasSize(1);
        Map<String, List<String>> policy =
                parsed(answer.all("Content-Security-Policy").getFirst());
        assertThat(policy.get("default-src")).containsExactly("'none'");
        assertThat(policy.get("frame-ancestors")).containsExactly("'none'");
        assertThat(policy.get("base-uri")).containsExactly("'none'");
        assertThat(policy).containsKey("form-action");
        assertThat(policy.getOrDefault("script-src", List.of("'self'"))).containsExactly("'self'");
        assertThat(policy.getOrDefault("style-src", List.of("'self'"))).containsExactly("'self'");
        assertThat(policy.values().stream().flatMap(List::stream)).noneMatch(ContentPolicy::isLax);
        if (answer.header("Content-Type").orElse("").startsWith("text/html")) {
            assertThat(answer.body().replaceAll("=\"[^\"]*\"", "=\"\"")).doesNotContainPattern(INLINE);
            assertThat(answer.body()).doesNotContainPattern(SCRIPT_ADDRESS);
        }
    }

    private static boolean isLax(String source) {
        return source.startsWith("'unsafe") || source.contains("*") || source.matches("https?:|'strict-dynamic'");
    }

    private static Map<String, List<String>> parsed(String policy) {
        return Arrays.stream(policy.split("; "))
                .map(directive -> List.of(directive.split(" ")))
                .collect(Collectors.toMap(List::getFirst, words -> words.subList(1, words.size())));
    }
}
