// For tests: a sign-in of a company (OpenID Connect Core 1.0) with keys of its own, which says of itself what it is told.
import { createHash, createPublicKey, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

export interface Claims {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
}

interface Asked {
  readonly nonce: string | null;
  readonly challenge: string | null;
  readonly claims: Claims;
}

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

// Made once: it takes longer than all else that an issuer does.
const keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
const unpublished = generateKeyPairSync("rsa", { modulusLength: 2048 });

/** Starts an issuer; one that forges signs with a key that it does not publish. */
export async function startIssuer({ forges = false }: { forges?: boolean } = {}) {
  const signing = forges ? unpublished.privateKey : keys.privateKey;
  const jwk = {
    ...createPublicKey(keys.privateKey).export({ format: "jwk" }),
    kid: "1",
    alg: "RS256",
    use: "sig",
  };
  const codes = new Map<string, Asked>();
  let issuer = "";

  function idToken({ nonce, claims }: Asked): string {
    const at = Math.floor(Date.now() / 1000);
    const payload = { iss: issuer, aud: "pilu", iat: at, exp: at + 300, ...(nonce && { nonce }), ...claims };
    const text = `${base64({ alg: "RS256", kid: "1" })}.${base64(payload)}`;
    return `${text}.${sign("sha256", Buffer.from(text), signing).toString("base64url")}`;
  }

  async function tokens(request: IncomingMessage): Promise<object | null> {
    let body = "";
    for await (const chunk of request) body += chunk;
    const form = new URLSearchParams(body);
    const asked = codes.get(form.get("code") ?? "");
    const proof = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    if (asked === undefined || asked.challenge !== proof || form.get("client_secret") !== "of the client")
      return null;
    codes.delete(form.get("code") ?? "");
    return { access_token: "access", token_type: "Bearer", expires_in: 300, id_token: idToken(asked) };
  }

  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "", issuer);
    const found =
      pathname === "/.well-known/openid-configuration"
        ? {
            issuer,
            authorization_endpoint: `${issuer}/authorize`,
            token_endpoint: `${issuer}/token`,
            jwks_uri: `${issuer}/jwks`,
            id_token_signing_alg_values_supported: ["RS256"],
          }
        : pathname === "/jwks"
          ? { keys: [jwk] }
          : pathname === "/token"
            ? await tokens(request)
            : null;
    response.writeHead(found === null ? 400 : 200, { "content-type": "application/json" });
    response.end(JSON.stringify(found ?? { error: "invalid_grant" }));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    oidc: { issuer, clientId: "pilu", clientSecret: "of the client", label: "Staff" },
    idToken,
    /** What a person does there: signs in as `claims`, and is sent back to the address that this gives. */
    signIn(authorize: string, claims: Claims): string {
      const { searchParams: asked } = new URL(authorize);
      const code = randomUUID();
      codes.set(code, { nonce: asked.get("nonce"), challenge: asked.get("code_challenge"), claims });
      const back = new URL(asked.get("redirect_uri") ?? "");
      back.searchParams.set("code", code);
      back.searchParams.set("state", asked.get("state") ?? "");
      return back.href;
    },
    async stop(): Promise<void> {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
