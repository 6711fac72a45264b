package dev.signet.demo;

/**
 * What was sent in an attack, without secrets, and what came back.
 *
 * @param reason Signet's word, or nothing
 * @param sentence what Signet says to people
 * @param location where it would have sent a browser, or nothing
 * @param due what had to come, as {@link #came} tells it
 */
record Step(String sent, int status, String reason, String sentence, String location, String due) {

    String came() {
        return told(status, reason, location);
    }

    boolean isAsDue() {
        return came().equals(due);
    }

    static String told(int status, String reason, String location) {
        return (status + " " + reason).strip() + (location.isEmpty() ? "" : " → " + location);
    }
}
