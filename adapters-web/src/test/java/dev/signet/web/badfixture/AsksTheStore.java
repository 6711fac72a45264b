package dev.signet.web.badfixture;

import dev.signet.application.port.out.Users;

record AsksTheStore(Users users) {}
