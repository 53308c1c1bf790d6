// Signing in and out: the few addresses below /api/auth, which set the cookie. Refusals are thrown as `Problem`.
import { Problem } from "@pilu/schema/problem";
import { fromAnswer } from "./problem.ts";

/** Refuses with `sign-in.refused`, `request.too-many`. */
export async function signIn(given: { email: string; password: string }): Promise<void> {
  await post("sign-in/email", given);
}

/** Leaves for the company's own sign-in, which comes back to `to`. */
export async function signInWithCompany(to: string): Promise<void> {
  const { url } = await post("sign-in/social", {
    provider: "oidc",
    callbackURL: to,
    errorCallbackURL: `/sign-in?${new URLSearchParams({ to })}`,
  });
  if (url === null) throw new Problem("internal");
  window.location.assign(url);
}

export async function signOut(): Promise<void> {
  await post("sign-out", {});
}

/** Refuses with `sign-in.refused` (the old one is wrong), `password.weak`, `sign-in.needed`. */
export async function changePassword(given: {
  currentPassword: string;
  newPassword: string;
  /** Ends every other session of this person. */
  revokeOtherSessions: boolean;
}): Promise<void> {
  await post("change-password", given);
}

async function post(path: string, body: object): Promise<{ url: string | null }> {
  const answer = await fetch(`/api/auth/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const said: unknown = await answer.json().catch(() => null);
  if (answer.ok) return { url: null, ...(said as object | null) };
  throw fromAnswer(said) ?? new Problem("internal");
}
