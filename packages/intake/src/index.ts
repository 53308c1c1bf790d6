// The door of reading builds: what is really in them, and which SDKs that means.

export { detect } from "./build/detect.ts";
export { type Content, type Expectation, expectations, type InputFault } from "./build/fault.ts";
export { mayBeBuild } from "./build/file-name.ts";
export { type BuildKind, buildKinds, isBestEffort } from "./build/kind.ts";
export type { Build, BuildInput, Note, Package, Service } from "./build/package.ts";
export { purlOf } from "./build/purl.ts";
export { largestInput, readBuild } from "./build/read.ts";
export type { Rules } from "./match/judge.ts";
export { isOvershadowed, type Place } from "./scan/overshadowed.ts";
export { rejudge } from "./scan/rejudge.ts";
export { type ScanInput, scan } from "./scan/scan.ts";
