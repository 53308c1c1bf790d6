import type { VersionPointer } from "@pilu/db";
import { type Answer, classifyAll, diff, type ItemOverride, type Judge } from "@pilu/disclosure";
import { ChangeClass, type Content, ContentChange, canonical } from "@pilu/schema";
import { givenFor } from "../review/given.ts";
import type { ApprovalsOf } from "./approvals-of.ts";

/** A version with what changed in it, as it is stored. */
export type Step = VersionPointer & { readonly changes: string };

interface Net {
  readonly before: Content;
  readonly after: Content;
  /** The versions that lead from one to the other, the newest first. */
  readonly chain: readonly Step[];
  readonly rowOverrides: NonNullable<Judge["rowOverrides"]>;
}

/**
 * What people said on the way from one version to another, as far as it counts for the difference that is left in the
 * end: answers and raised classes wherever the same difference is still there, a lowered one only where it is between
 * the very same values as when it was lowered.
 */
export async function saidAlong(
  approvalsOf: ApprovalsOf,
  net: Net,
): Promise<Omit<Judge, "region" | "isForChildren">> {
  const { before, after, chain, rowOverrides } = net;
  const answers: Answer[] = [];
  const given: (ItemOverride & { readonly step: Step })[] = [];
  for (const step of chain) {
    const said = await approvalsOf(step);
    const own = givenFor(step.app, {
      answers: said.flatMap((one) => one.answers),
      classes: said.flatMap((one) => one.classes),
    });
    answers.push(...own.answers);
    given.push(...own.itemOverrides.map((one) => ({ ...one, step })));
  }
  if (given.length === 0) return { answers, rowOverrides };
  const byTable = classifyAll(before, after, { answers, rowOverrides });
  const left = new Map(diff(before, after).map((change) => [change.key, change]));
  const counts = ({ key, class: weight, step }: (typeof given)[number]) => {
    const net = left.get(key);
    const judged = byTable.items.find((item) => item.key === key)?.class ?? "none";
    if (net === undefined || weigh(weight) >= weigh(judged)) return net !== undefined;
    return changesOf(step).some((one) => one.key === key && isSameStep(one, net));
  };
  const itemOverrides = given.filter(counts).map(({ step: _, ...override }) => override);
  return { answers, itemOverrides, rowOverrides };
}

function weigh(weight: ChangeClass): number {
  return ChangeClass.options.indexOf(weight);
}

function changesOf({ changes }: Step): ContentChange[] {
  return (JSON.parse(changes) as unknown[]).map((one) => ContentChange.parse(one));
}

function isSameStep(a: ContentChange, b: ContentChange): boolean {
  return canonical([a.from, a.to]) === canonical([b.from, b.to]);
}
