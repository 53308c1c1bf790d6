import type { BuildKind } from "../build/kind.ts";
import { apple } from "./fixtures/apple.ts";
import type { Fixture } from "./fixtures/fixture.ts";
import { jvm } from "./fixtures/jvm.ts";
import { node } from "./fixtures/node.ts";
import { otherApps } from "./fixtures/other-apps.ts";
import { sbom } from "./fixtures/sbom.ts";

/** One small file of every kind. */
export const fixtures: Readonly<Record<BuildKind, Fixture>> = {
  ...jvm,
  ...apple,
  ...node,
  ...otherApps,
  ...sbom,
};
