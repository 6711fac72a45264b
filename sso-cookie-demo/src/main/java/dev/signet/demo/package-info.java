/**
 * Two small sibling sites, a shop and a forum, that share one login. They know Signet as any outsider does: by HTTP, by
 * the cookie on the parent domain and by its public keys. Nothing here imports a class of Signet, so a team can copy it.
 *
 * <p>The stage shows both side by side and what goes on between them. It is for looking at, not for copying.
 *
 * <p>Read in this order: {@code Shop}, {@code FrontPage}, {@code SignetClient}, {@code SignOut}, {@code Orders}.
 */
package dev.signet.demo;
