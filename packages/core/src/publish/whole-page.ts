import type { Reader } from "@pilu/db";
import { compose, type Publication, seal } from "@pilu/disclosure";
import type { Content } from "@pilu/schema";
import { sha256 } from "../hash.ts";
import { contentsOf } from "./contents.ts";
import { stateAt } from "./dependencies.ts";
import { judgedBy } from "./judge.ts";
import { plan } from "./plan.ts";
import type { PlannedPage } from "./publish.ts";
import type { WaitingApp } from "./waiting.ts";

/** What a decision makes of an app's page, composed whole before and after. */
export async function planWhole(view: Pick<Reader, "entries">, waiting: WaitingApp): Promise<PlannedPage> {
  const { dates, decided, dependencies, manifests, versions } = waiting;
  const { effectiveAt } = decided;
  const composed = (t: number) => {
    const state = stateAt(dependencies, t);
    return state === null ? null : compose(state);
  };
  const { contents, stored } = await contentsOf(view, { likely: composed(effectiveAt - 1), manifests });
  const next = plan({
    ...{ dates, effectiveAt, versions },
    compose: composed,
    contentOf: (n) => contents.get(n) as Content,
    judgeAt: judgedBy(waiting),
  });
  const sealed = ({ content }: { readonly content: Content }, publication: Publication) => {
    const { blocks, ...made } = seal(content, publication, sha256);
    return { ...made, blocks: blocks.filter((block) => !stored.has(block.hash)) };
  };
  return { next, sealed };
}
