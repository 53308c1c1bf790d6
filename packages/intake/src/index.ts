// The door of reading builds: what is really in them, and which SDKs that means.
export { detect, mayBeBuild } from "./build/detect.ts";
export {
  type Build,
  type BuildInput,
  type BuildKind,
  buildKinds,
  type Expectation,
  expectations,
  type InputFault,
  type Package,
} from "./build/package.ts";
export { purlOf } from "./build/purl.ts";
export { largestInput, readBuild } from "./build/read.ts";
export type { Rules } from "./match/judge.ts";
export { type ScanInput, scan } from "./scan/scan.ts";
