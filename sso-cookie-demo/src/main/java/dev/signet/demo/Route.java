package dev.signet.demo;

/** Answers one method on one path. */
@FunctionalInterface
interface Route {
    Response answer(Request request);
}
