package dev.signet.application.usecase;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.ReadProfile;
import dev.signet.application.port.out.Users;
import dev.signet.domain.user.User;
import java.util.Optional;

final class ReadProfileService implements ReadProfile {

    private final Users users;

    ReadProfileService(Users users) {
        this.users = users;
    }

    @Override
    public Optional<User> readProfile(Caller caller) {
        return users.find(caller.user());
    }
}
