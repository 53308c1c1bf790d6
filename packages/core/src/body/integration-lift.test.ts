import type { Revision } from "@pilu/db";
import { canonical, Integration } from "@pilu/schema";
import { expect, test } from "vitest";
import { sha256 } from "../hash.ts";
import { smallBeginning } from "../testing/small-beginning.ts";
import { bodyOf, stateOf } from "./body.ts";

const integration = Integration.parse(smallBeginning.integrations[0]);
const stored = (body: string): Revision => {
  const place = { effectiveAt: 0, number: 1, seq: 1, sets: "[]" };
  return { ...place, kind: "integration", id: integration.id, body, digest: sha256(body) };
};

test("a proof from before proofs had an end and a scope counts without either", () => {
  const evidence = [{ kind: "contract", reference: "C-1" }];
  const older = stored(
    canonical({ schema: "pilu.integration/1", integration: { ...integration, evidence } }),
  );
  const lifted = [{ kind: "contract", reference: "C-1", expires: null, covers: null }];
  expect(stateOf("integration", older)).toEqual({ ...integration, evidence: lifted });
});

test("a proof is written with its scope and read back as it was", () => {
  const covers = { recipient: "harbour", types: ["imei"], purposes: ["push-delivery"], countries: ["CN"] };
  const evidence = [{ kind: "contract", reference: "C-1", expires: "2027-01-01", covers }];
  const proved = Integration.parse({ ...integration, evidence });
  const body = bodyOf("integration", proved);
  expect(body).toContain('"schema":"pilu.integration/2"');
  expect(stateOf("integration", stored(body))).toEqual(proved);
});
