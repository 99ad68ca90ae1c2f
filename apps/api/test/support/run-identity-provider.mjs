// A real OpenID provider for tests, on this machine only. Settings come as JSON in the environment; who signs in is typed into its own page.
import { generateKeyPairSync } from 'node:crypto';
import { Provider } from 'oidc-provider';

const { port, redirectUri, afterSignOut, backChannel } = JSON.parse(process.env['IDP'] ?? '{}');
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const jwk = { ...privateKey.export({ format: 'jwk' }), kid: 'test-1', use: 'sig', alg: 'RS256' };
/** A name that is typed says who it is: `ada.surgeons` is in the group mdt-surgeons; `@unverified` behind it leaves the address unverified. */
const claimsOf = (/** @type {string} */ id) => {
  const [name = '', mark] = id.split('@');
  const group = name.split('.')[1];
  return { sub: id, name: `Dr ${name.split('.')[0]}`, email: `${name}@hospital.example`, email_verified: mark !== 'unverified', groups: group ? [`mdt-${group}`] : [] };
};
const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [
    {
      client_id: 'rachis', client_secret: 'rachis-secret-of-the-tests', redirect_uris: [redirectUri], post_logout_redirect_uris: [afterSignOut], grant_types: ['authorization_code'], response_types: ['code'],
      backchannel_logout_uri: backChannel, backchannel_logout_session_required: true,
    },
  ],
  jwks: { keys: [jwk] },
  claims: { openid: ['sub', 'sid'], profile: ['name', 'groups'], email: ['email', 'email_verified'] },
  findAccount: async (_context, id) => ({ accountId: id, claims: async () => claimsOf(id) }),
  features: { devInteractions: { enabled: true }, rpInitiatedLogout: { enabled: true }, backchannelLogout: { enabled: true } },
  // Its clients are on this machine too, which it would refuse otherwise.
  fetch: (address, { dispatcher: _, ...request }) => fetch(address, request),
  pkce: { required: () => true },
  cookies: { keys: ['key-of-the-tests'] },
  ttl: { AccessToken: 600, AuthorizationCode: 60, IdToken: 600, Session: 3600, Grant: 3600, Interaction: 600 },
});
const server = provider.listen(port, '127.0.0.1', () => process.stdout.write('ready\n'));
process.on('disconnect', () => server.close(() => process.exit(0)));
