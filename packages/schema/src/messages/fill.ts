/** A template filled in: `{name}` is a fact, and a part in square brackets stands only where all its facts are known. */
export function fill(template: string, facts: Readonly<Record<string, string | number>>): string {
  return template
    .replace(/\[([^\]]*)\]/g, (_, part: string) => (factsOf(part).every((name) => name in facts) ? part : ""))
    .replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? "?"));
}

/** Names of the facts that a template asks for. */
export function factsOf(template: string): string[] {
  return Array.from(template.matchAll(/\{(\w+)\}/g), (match) => match[1] ?? "");
}
