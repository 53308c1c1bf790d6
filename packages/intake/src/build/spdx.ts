import type { IgnoreReason } from "@pilu/schema";

/** A package of an SPDX document, whatever its form. */
export interface SpdxPackage {
  readonly id: string;
  readonly name: string;
  readonly version: string | null;
  readonly purl: string | null;
  readonly line?: number;
}

/** What relationships say: which package the document is about, and which never reach users. */
export interface SpdxRelations {
  readonly described: ReadonlySet<string>;
  readonly reasons: ReadonlyMap<string, IgnoreReason>;
}

const reasonBy: Readonly<Record<string, IgnoreReason>> = {
  DEV_DEPENDENCY_OF: "dev-only",
  DEV_TOOL_OF: "dev-only",
  TEST_DEPENDENCY_OF: "test-only",
  TEST_TOOL_OF: "test-only",
  TEST_OF: "test-only",
  BUILD_DEPENDENCY_OF: "build-tool",
  BUILD_TOOL_OF: "build-tool",
  PROVIDED_DEPENDENCY_OF: "not-shipped",
};

/** Collects relationships, SPDX 2.3 clause 11: `from TYPE to`. */
export class Relations implements SpdxRelations {
  readonly described = new Set<string>();
  readonly reasons = new Map<string, IgnoreReason>();

  add(from: string, type: string, to: string): void {
    if (type === "DESCRIBES" && from === "SPDXRef-DOCUMENT") this.described.add(to);
    if (type === "DESCRIBED_BY" && to === "SPDXRef-DOCUMENT") this.described.add(from);
    const reason = reasonBy[type];
    if (reason !== undefined) this.reasons.set(from, reason);
  }
}
