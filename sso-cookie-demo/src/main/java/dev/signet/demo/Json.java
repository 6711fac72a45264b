package dev.signet.demo;

import java.util.LinkedHashMap;
import java.util.Map;

/** JSON objects whose members keep their order, so that an answer reads the same each time. */
final class Json {

    private Json() {}

    static Map<String, Object> object(String name, Object value, Object... more) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(name, value);
        for (int i = 0; i < more.length; i += 2) {
            object.put((String) more[i], more[i + 1]);
        }
        return object;
    }
}
