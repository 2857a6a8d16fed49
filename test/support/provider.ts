// A real OpenID Connect provider on loopback, of the npm package oidc-provider: its keys can be changed while it runs, and
// it can be taken away and brought back at the same address.

import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JWK } from 'jose';
import { Provider } from 'oidc-provider';
import type { Test } from 'tap';

/** The resource that tokens are asked for by default. */
export const RESOURCE = 'https://prioritisation.example.test/';
export const CLIENT = { client_id: 'power-bi', client_secret: 'a secret of the test alone' };
const WEB_CLIENT = 'pages';
const REDIRECT = 'https://pages.example.test/back';
const SCOPES = 'portfolio:read scores:write audit:read';

/** What the provider knows of people and of machines: it goes into their tokens. */
export type Rights = { roles?: string[]; businessUnits?: string[] };

export type TestProvider = {
  issuer: string;
  jwksUrl: string;
  /** Publishes these keys, and signs access tokens with the first of them. */
  useKeys(...keys: JWK[]): void;
  grant(who: string, rights: Rights): void;
  /** The answer of the token endpoint to a client's own credentials. */
  clientToken(options?: { resource?: string; scope?: string }): Promise<Tokens>;
  /** The answer to somebody who signs in with a browser: authorisation code and PKCE. */
  userToken(who: string, options?: { resource?: string }): Promise<Tokens>;
  takeAway(): Promise<void>;
  bringBack(): Promise<void>;
};

type Tokens = { access_token: string; id_token?: string };
type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A private key for the provider. */
export function providerKey(kid: string, alg: 'ES256' | 'ES384' | 'RS256' = 'ES256'): JWK {
  const { privateKey } =
    alg === 'RS256'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : generateKeyPairSync('ec', { namedCurve: alg === 'ES256' ? 'P-256' : 'P-384' });
  return { ...privateKey.export({ format: 'jwk' }), kid, alg, use: 'sig' };
}

export async function startProvider(t: Test, ...keys: JWK[]): Promise<TestProvider> {
  let handle: Handler = () => {};
  let server = createServer((request, response) => handle(request, response));
  const listen = async (port: number) => {
    server = createServer((request, response) => handle(request, response));
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  const takeAway = async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  const rights = new Map<string, Rights>();
  const useKeys = (...next: JWK[]) => {
    handle = handlerOf(issuer, next, rights);
  };
  useKeys(...(keys.length > 0 ? keys : [providerKey('first')]));
  t.teardown(async () => {
    if (server.listening) await takeAway();
  });
  return {
    issuer,
    jwksUrl: `${issuer}/jwks`,
    useKeys,
    grant: (who, given) => void rights.set(who, given),
    clientToken: async ({ resource = RESOURCE, scope = '' } = {}) =>
      askToken(issuer, {
        ...{ grant_type: 'client_credentials', ...CLIENT },
        ...(resource === '' ? {} : { resource }),
        ...(scope === '' ? {} : { scope }),
      }),
    userToken: async (who, { resource = RESOURCE } = {}) => signIn(issuer, who, resource),
    takeAway,
    bringBack: () => listen(port),
  };
}

function handlerOf(issuer: string, keys: JWK[], rights: ReadonlyMap<string, Rights>): Handler {
  const [first] = keys as [JWK, ...JWK[]];
  const algorithm = { id_token_signed_response_alg: first.alg };
  const provider = new Provider(issuer, {
    jwks: { keys },
    clients: [
      {
        ...CLIENT,
        ...algorithm,
        grant_types: ['client_credentials'],
        redirect_uris: [],
        response_types: [],
        token_endpoint_auth_method: 'client_secret_post',
      },
      { ...algorithm, client_id: WEB_CLIENT, redirect_uris: [REDIRECT], token_endpoint_auth_method: 'none' },
    ],
    cookies: { keys: [randomBytes(16).toString('hex')] },
    enabledJWA: { idTokenSigningAlgValues: ['RS256', 'ES256', 'ES384'] },
    scopes: SCOPES.split(' '),
    findAccount: (_context: unknown, sub: string) => ({ accountId: sub, claims: () => ({ sub }) }),
    extraTokenClaims: (_context: unknown, token: { accountId?: string; clientId: string }) =>
      rights.get(token.accountId ?? token.clientId),
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    ttl: {
      AccessToken: 600,
      ClientCredentials: 600,
      Grant: 600,
      IdToken: 600,
      Interaction: 60,
      Session: 600,
    },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_context: unknown, audience: string) => ({
          ...{ audience, scope: SCOPES, accessTokenFormat: 'jwt' },
          jwt: { sign: { alg: first.alg, kid: first.kid } },
        }),
        useGrantedResource: () => true,
      },
    },
  });
  const serve = provider.callback();
  return (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return serve(request, response);
    interact(provider, request, response).catch((error) => response.writeHead(500).end(String(error)));
  };
}

/** Signs in whoever is hinted at, and consents to all that is asked. */
async function interact(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { prompt, params, session } = await provider.interactionDetails(request, response);
  if (prompt.name === 'login')
    return provider.interactionFinished(request, response, { login: { accountId: params.login_hint } });
  const grant = new provider.Grant({ accountId: session?.accountId, clientId: params.client_id });
  grant.addOIDCScope(`openid ${SCOPES}`);
  grant.addResourceScope(params.resource as string, SCOPES);
  await provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
}

/** What a browser does from the application's link to the provider back to the application, and the application after it. */
async function signIn(issuer: string, who: string, resource: string): Promise<Tokens> {
  const verifier = randomBytes(32).toString('base64url');
  const query = new URLSearchParams({
    ...{
      client_id: WEB_CLIENT,
      response_type: 'code',
      redirect_uri: REDIRECT,
      scope: 'openid portfolio:read',
    },
    ...{ resource, login_hint: who, code_challenge_method: 'S256' },
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
  });
  const cookies = new Map<string, string>();
  let at = `${issuer}/auth?${query}`;
  while (!at.startsWith(REDIRECT)) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(at, { redirect: 'manual', headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const next = answer.headers.get('location');
    if (next === null) throw new Error(`${at} answers ${answer.status}: ${await answer.text()}`);
    at = new URL(next, at).href;
  }
  const code = new URL(at).searchParams.get('code');
  if (code === null) throw new Error(at);
  const proof = { code, code_verifier: verifier, redirect_uri: REDIRECT, resource };
  return askToken(issuer, { grant_type: 'authorization_code', client_id: WEB_CLIENT, ...proof });
}

async function askToken(issuer: string, fields: Record<string, string>): Promise<Tokens> {
  const answer = await fetch(`${issuer}/token`, { method: 'POST', body: new URLSearchParams(fields) });
  const body = await answer.text();
  if (answer.status !== 200) throw new Error(body);
  return JSON.parse(body) as Tokens;
}
