// What a partner does who knows nothing of Signet but its issuer, with openid-client and jose as they come from npm.
// Whoever runs this is the browser: it gets a line "go <address>" and answers with the address where it ended up.
import { strict as assert } from 'node:assert';
import { createInterface } from 'node:readline';
import * as client from 'openid-client';
import * as jose from 'jose';

const settings = JSON.parse(process.env.STOCK_CLIENTS);
const answers = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const plainHttp = { execute: [client.allowInsecureRequests] };

const browse = async (address) => {
  console.log(`go ${address}`);
  return new URL((await answers.next()).value);
};
const discovered = (who, proof) => client.discovery(new URL(settings.issuer), who.id, who.metadata, proof, plainHttp);
const refused = (error) => assert.rejects(error.promise, (thrown) => thrown.error === error.code);

const login = async (config, scope) => {
  const verifier = client.randomPKCECodeVerifier();
  const state = client.randomState();
  const nonce = client.randomNonce();
  const address = client.buildAuthorizationUrl(config, {
    redirect_uri: settings.redirectUri,
    scope,
    state,
    nonce,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true };
  return client.authorizationCodeGrant(config, await browse(address), checks);
};

const steps = {
  'discovery tells what the endpoints are': async (walk) => {
    walk.web = await discovered(settings.web, client.ClientSecretBasic(settings.web.secret));
    assert.equal(walk.web.serverMetadata().supportsPKCE(), true);
  },
  'a code with PKCE buys tokens': async (walk) => {
    walk.tokens = await login(walk.web, 'openid profile offline_access orders.read');
    assert.ok(walk.tokens.refresh_token);
    assert.equal(walk.tokens.token_type, 'bearer');
  },
  'userinfo names the user of the ID token': async (walk) => {
    const user = await client.fetchUserInfo(walk.web, walk.tokens.access_token, walk.tokens.claims().sub);
    assert.equal(user.preferred_username, settings.username);
  },
  'jose verifies the access token by the published keys': async (walk) => {
    const keys = jose.createRemoteJWKSet(new URL(walk.web.serverMetadata().jwks_uri));
    const { payload } = await jose.jwtVerify(walk.tokens.access_token, keys, {
      issuer: settings.issuer,
      audience: settings.audience,
      typ: 'at+jwt',
    });
    assert.equal(payload.sub, walk.tokens.claims().sub);
    assert.equal(payload.client_id, settings.web.id);
  },
  'introspection tells that it lives': async (walk) => {
    const told = await client.tokenIntrospection(walk.web, walk.tokens.access_token);
    assert.equal(told.active, true);
    assert.equal(told.client_id, settings.web.id);
  },
  'a refresh token buys the next pair': async (walk) => {
    const next = await client.refreshTokenGrant(walk.web, walk.tokens.refresh_token);
    assert.notEqual(next.refresh_token, walk.tokens.refresh_token);
    walk.tokens = Object.assign(next, { idToken: next.id_token ?? walk.tokens.id_token });
  },
  'a revoked access token is dead at once': async (walk) => {
    await client.tokenRevocation(walk.web, walk.tokens.access_token);
    assert.deepEqual(await client.tokenIntrospection(walk.web, walk.tokens.access_token), { active: false });
  },
  'a revoked refresh token takes its family along': async (walk) => {
    await client.tokenRevocation(walk.web, walk.tokens.refresh_token);
    await refused({ promise: client.refreshTokenGrant(walk.web, walk.tokens.refresh_token), code: 'invalid_grant' });
  },
  'an app without a secret logs in too': async (walk) => {
    walk.app = await discovered(settings.app, client.None());
    const tokens = await login(walk.app, 'openid');
    assert.ok(tokens.claims().sub);
    walk.hint = tokens.id_token;
  },
  'a machine gets a token by its secret': async () => {
    const config = await discovered(settings.machine, client.ClientSecretPost(settings.machine.secret));
    const tokens = await client.clientCredentialsGrant(config, { scope: 'orders.read' });
    assert.equal(jose.decodeJwt(tokens.access_token).sub, settings.machine.id);
    assert.equal(tokens.refresh_token, undefined);
  },
  'a machine gets a token by a key of its own': async () => {
    const key = await jose.importJWK(settings.keyed.key, 'ES256');
    const config = await discovered(settings.keyed, client.PrivateKeyJwt({ key, kid: settings.keyed.key.kid }));
    const tokens = await client.clientCredentialsGrant(config, { scope: 'orders.read' });
    assert.equal(jose.decodeJwt(tokens.access_token).client_id, settings.keyed.id);
  },
  'a wrong secret gets nothing': async () => {
    const config = await discovered(settings.machine, client.ClientSecretBasic('wrong-' + settings.machine.secret));
    const challenged = (thrown) => thrown.status === 401 && thrown.cause[0].scheme === 'basic';
    await assert.rejects(client.clientCredentialsGrant(config, {}), challenged);
  },
  'a logout comes back to the app': async (walk) => {
    const address = client.buildEndSessionUrl(walk.app, {
      id_token_hint: walk.hint,
      post_logout_redirect_uri: settings.logoutUri,
      state: 'see-you',
    });
    const end = await browse(address);
    assert.equal(end.href, `${settings.logoutUri}?state=see-you`);
  },
};

const walk = {};
for (const [name, step] of Object.entries(steps)) {
  await step(walk);
  console.log(`ok ${name}`);
}
process.exit(0);
