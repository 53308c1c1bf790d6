// The page as nodes of our own making: what is not named here does not come in, whatever the answer holds.
const elements = new Set(
  "a b br code dd div dl dt footer h1 h2 h3 h4 h5 header i li main nav ol p section small span table tbody td th thead time tr ul wbr".split(
    " ",
  ),
);
const attributes =
  /^(class|id|lang|hreflang|datetime|scope|colspan|role|tabindex|aria-(current|hidden|label|labelledby))$/;

/** A copy of `from` and all within it, of elements and attributes that a page of Pilu has; null for any other. */
function copied(from: Node): Node | null {
  if (from.nodeType === Node.TEXT_NODE) return document.createTextNode(from.nodeValue ?? "");
  const name = from.nodeName.toLowerCase();
  if (!(from instanceof Element) || !elements.has(name)) return null;
  // The way past the head of a page; a part is left by its own end.
  if (from.className === "skip") return null;
  // The site that embeds has a main part already.
  const to = document.createElement(name === "main" ? "div" : name);
  for (const { name: key, value } of from.attributes) if (attributes.test(key)) to.setAttribute(key, value);
  if (name === "a") link(from as HTMLAnchorElement, to as HTMLAnchorElement);
  // And a title: ours are below it.
  if (/^h\d$/.test(name)) to.setAttribute("aria-level", String(Number(name[1]) + 1));
  to.append(...copies(from));
  return to;
}

export function copies(from: Node): Node[] {
  return [...from.childNodes].flatMap((child) => copied(child) ?? []);
}

function link(from: HTMLAnchorElement, to: HTMLAnchorElement): void {
  const given = from.getAttribute("href") ?? "";
  if (given.startsWith("#")) {
    to.setAttribute("href", given);
    return;
  }
  if (!/^(https?:\/\/|mailto:)/.test(given)) return;
  to.href = given;
  to.target = "_blank";
  to.rel = "noopener";
}
