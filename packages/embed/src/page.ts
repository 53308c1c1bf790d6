/** How long an answer may take, in ms. */
const patience = 15_000;

/** A published page: its nodes, in which nothing runs, and the text of its style sheet. */
export interface Page {
  readonly nodes: Document;
  readonly style: string;
}

/**
 * The published page at `address`; null where there is none. Its style is taken out before it is read: the policy of the
 * site around would refuse it there, and report that.
 */
export async function pageAt(address: string, control: AbortController): Promise<Page | null> {
  const timer = setTimeout(() => control.abort(), patience);
  try {
    const response = await fetch(address, { credentials: "omit", signal: control.signal });
    let style = "";
    const html = (await response.text()).replace(/<style>([\s\S]*?)<\/style>/g, (_, text: string) => {
      style = text;
      return "";
    });
    const nodes = parsed(html);
    return response.ok && nodes.querySelector("main") !== null ? { nodes, style } : null;
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML: (html: string) => string }): TrustedPolicy;
}
type TrustedPolicy = Parameters<TrustedTypes["createPolicy"]>[1];
let policy: TrustedPolicy | undefined;

/** What is read stays inert; `copied` decides what of it is shown. */
function parsed(html: string): Document {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy("pilu-disclosure", { createHTML: (text) => text }) ?? {
    createHTML: (text) => text,
  };
  return new DOMParser().parseFromString(policy.createHTML(html), "text/html");
}
