package dev.signet.domain.session;

import java.util.Comparator;
import java.util.List;

/** How many logins a user may have at a time. Sessions of third parties are never counted. */
public sealed interface LoginPolicy {

    /** @param live the user's live sessions; those of third parties are passed over */
    LoginDecision decide(List<Session> live, DeviceType arriving);

    /** At most twelve; the one that has rested longest makes room. */
    static LoginPolicy standard() {
        return new AtMost(12, Overflow.END_LONGEST_IDLE);
    }

    /** One login in all: a new one raises the stamp, so all that was before is void at once. */
    record Exclusive() implements LoginPolicy {
        @Override
        public LoginDecision decide(List<Session> live, DeviceType arriving) {
            return new LoginDecision.AdmitAlone();
        }
    }

    /** One login on each type of device. */
    record ExclusivePerDeviceType() implements LoginPolicy {
        @Override
        public LoginDecision decide(List<Session> live, DeviceType arriving) {
            return new LoginDecision.Admit(ownOf(live).stream()
                    .filter(session -> session.device().type() == arriving)
                    .toList());
        }
    }

    record AtMost(int limit, Overflow overflow) implements LoginPolicy {
        public AtMost {
            if (limit < 1) {
                throw new IllegalArgumentException("at least one login, not " + limit);
            }
        }

        @Override
        public LoginDecision decide(List<Session> live, DeviceType arriving) {
            var own = ownOf(live);
            int tooMany = own.size() + 1 - limit;
            if (tooMany <= 0) {
                return new LoginDecision.Admit(List.of());
            }
            return switch (overflow) {
                case REFUSE -> new LoginDecision.Refuse(limit);
                case END_OLDEST ->
                    ending(
                            own,
                            tooMany,
                            Comparator.comparing(session -> session.birth().at()));
                case END_LONGEST_IDLE ->
                    ending(
                            own,
                            tooMany,
                            Comparator.comparing(session -> session.life().lastSeenAt()));
            };
        }

        private static LoginDecision ending(List<Session> own, int count, Comparator<Session> firstToGo) {
            return new LoginDecision.Admit(own.stream()
                    .sorted(firstToGo.thenComparing(session -> session.id().value()))
                    .limit(count)
                    .toList());
        }
    }

    record Unlimited() implements LoginPolicy {
        @Override
        public LoginDecision decide(List<Session> live, DeviceType arriving) {
            return new LoginDecision.Admit(List.of());
        }
    }

    private static List<Session> ownOf(List<Session> live) {
        return live.stream().filter(session -> session.kind() != Kind.CLIENT).toList();
    }
}
