import { type Answer, answerOf, type Unknown } from "./answer.ts";
import { changesIn, type Language } from "./changes.ts";

/** A user of an app, as far as the app remembers. */
export interface Remembered {
  /** Where Pilu publishes: `https://disclosure.example.com`. */
  readonly server: string;
  /** The app's name in its addresses. */
  readonly app: string;
  /** The version that the user agreed to. */
  readonly agreed: number;
  /** The version at which the user was asked last and said no: only what changed since is asked again. */
  readonly refused?: number | undefined;
  /** The version that the user was told of last; it is not told twice. */
  readonly told?: number | undefined;
  /** The law that holds for this user; the laws of all the app's regions when left out. */
  readonly region?: "CN" | "EU" | "US" | undefined;
  /** What the app runs on, such as `android`, `ios`, `harmonyos`, `web`; all when left out. */
  readonly platform?: string | undefined;
}

export interface Means {
  /** A BCP 47 tag; every Chinese is answered in zh-CN, all else in English. */
  readonly language?: string | undefined;
  /** Milliseconds until the answer is given up; 5000 when left out. */
  readonly timeout?: number | undefined;
  /** Gives the question up early. */
  readonly signal?: AbortSignal | undefined;
  /** Another way to fetch than the platform's own. */
  readonly fetch?: typeof fetch | undefined;
}

/** Whether the user of an app must be told or asked again, and what to show. Never throws: what went wrong is an answer. */
export async function mustAsk(remembered: Remembered, means: Means = {}): Promise<Answer> {
  const { language = "zh-CN", timeout = 5000, signal, fetch: ask = fetch } = means;
  const address = addressOf(remembered);
  if (address === null) return unknown("malformed", `${remembered.server} is no address of the web`);
  const control = new AbortController();
  const cancel = () => control.abort();
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    cancel();
  }, timeout);
  signal?.addEventListener("abort", cancel);
  if (signal?.aborted === true) cancel();
  try {
    const response = await ask(address, { credentials: "omit", signal: control.signal });
    const body: unknown = await response.json().catch((error: unknown) => {
      if (control.signal.aborted) throw error;
      return null;
    });
    if (!response.ok) return refusal(response.status, body);
    const changes = changesIn(body);
    if (changes === null) return unknown("malformed", `${address} did not answer as a Pilu does`);
    return answerOf(changes, { language: spoken(language), seen: newest(remembered) });
  } catch (error) {
    if (isLate) return unknown("timeout", `no answer within ${timeout} ms`);
    if (signal?.aborted === true) return unknown("cancelled", "given up by the caller");
    return unknown("unreachable", error instanceof Error ? error.message : String(error));
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", cancel);
  }
}

// The address with the number in its path is the canonical one: caches share it, and a static site has it as a file.
// Put together by hand: React Native and mini-programs have but a part of URL, or none.
function addressOf({ server, app, agreed, refused, region, platform }: Remembered): string | null {
  if (!/^https?:\/\/[^\s/?#]+(\/[^\s?#]*)?$/i.test(server)) return null;
  const named = encodeURIComponent;
  const query = Object.entries({ refused, region, platform })
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${named(value)}`]))
    .join("&");
  const path = `d/${named(app)}/changes/${named(agreed)}.json`;
  return `${server.replace(/\/+$/, "")}/${path}${query === "" ? "" : `?${query}`}`;
}

function spoken(tag: string): Language {
  return /^zh\b/i.test(tag) ? "zh-CN" : "en";
}

function newest({ refused, told }: Remembered): number | null {
  return refused === undefined && told === undefined ? null : Math.max(refused ?? 0, told ?? 0);
}

function refusal(status: number, body: unknown): Unknown {
  const { code, message } = (body as { error?: { code?: unknown; message?: unknown } } | null)?.error ?? {};
  if (typeof code !== "string") return unknown("malformed", `HTTP ${status}`);
  return { ...unknown("refused", `${code}: ${String(message)}`), code };
}

function unknown(because: Unknown["because"], message: string): Unknown {
  return { is: "unknown", because, code: null, message };
}
