import { apply, classifyAll } from "@pilu/disclosure";
import { type Content, canonical } from "@pilu/schema";
import type { Asked } from "./known.ts";
import { current, type Versions } from "./of-versions.ts";
import { hashOf } from "./pages.ts";
import { overridesFor } from "./reference.ts";
import type { Walk } from "./walk.ts";

const weights = ["none", "minor", "notify", "material"];

/** What does not hold of what apps were told when they asked what changed (CHANGES): then, and asked of that instant now. */
export async function misfitsOfAnswers(walk: Walk): Promise<string[]> {
  const { core, known, store } = walk;
  const found: string[] = [];
  for (const asked of known.asked) {
    const { app, n, at, answer } = asked;
    const versions = await store.versions(app);
    const told = `${app} asked at ${at} since ${n}`;
    if (answer.to !== current(versions, at)?.n) found.push(`CHANGES ${told}: ${answer.to} was not in force`);
    // What was taken out since cannot be told any more.
    if ([...known.redacted].some((one) => one.startsWith("log ") || one.startsWith(`version ${app} `)))
      continue;
    found.push(...(await asItIsOwed(walk, { asked, versions })).map((one) => `CHANGES ${told}: ${one}`));
    const { upcoming: _then, ...then } = answer;
    const { upcoming: _now, ...now } = await core.disclosure.changesSince({ app, n, at });
    if (canonical(now) !== canonical(then)) found.push(`CHANGES ${told}: the answer is another one by now`);
  }
  return found;
}

async function asItIsOwed(
  { core, known }: Walk,
  { asked, versions }: { asked: Asked; versions: Versions },
): Promise<string[]> {
  const { app, n, answer } = asked;
  const [from, to] = [versions[n - 1], versions[answer.to - 1]];
  if (from?.hash === to?.hash) {
    const isNothing = answer.class === "none" && !answer.reconsent && answer.changes.length === 0;
    return isNothing ? [] : [`${answer.class}, though both say the same`];
  }
  const read = async (number: number) =>
    JSON.parse(await core.disclosure.text({ app, n: number })) as Content;
  const [before, after] = [await read(n), await read(answer.to)];
  const { app: itsApp, title, preamble, settings, locales, groups, labels, taxonomy } = before;
  const content = { app: itsApp, title, preamble, settings, locales, groups, labels, taxonomy };
  const found: string[] = [];
  if (hashOf(apply(content, [...answer.changes])) !== to?.hash) found.push("its changes do not lead there");
  // Reviewers may have raised it; how low they may have put it, they have said.
  const said = known.log.flatMap(({ classes }) => classes.filter((one) => one.class !== "material"));
  const table = classifyAll(before, after, { itemOverrides: overridesFor(app, said) });
  if (weights.indexOf(answer.class) < weights.indexOf(table.class))
    found.push(`${answer.class}, though the table says ${table.class}`);
  return found;
}
