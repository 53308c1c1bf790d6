import { guardedIdentifiers, staleIdentifiers } from "../checks/identifiers.ts";
import { serverSideFacts } from "../checks/methods.ts";
import { platformDifferences } from "../checks/national-platform.ts";
import { unexplainedPermissions } from "../checks/permissions.ts";
import { missingSwitches } from "../checks/personalisation.ts";
import { wrongPlatforms } from "../checks/platforms.ts";
import { appleManifests, dataSafety } from "../checks/stores.ts";
import { everywhere, rule } from "../rule.ts";

/** L010 to L018: what is listed fits the systems, the stores and the national platform. */
export const platformRules = [
  rule({
    code: "L010",
    sources: [
      { law: "GB/T 41391-2022 Annex F", mark: "V" },
      { law: "Android 10: non-resettable identifiers", mark: "V" },
    ],
    takes: ["targetSdk"],
    stops: "submission",
    reasons: { "likely-stale": everywhere("warning") },
    check: staleIdentifiers,
  }),
  rule({
    code: "L011",
    sources: [
      { law: "Apple: App Tracking Transparency", mark: "R-hi" },
      { law: "Google: AD_ID permission", mark: "R-hi" },
      { law: "OpenHarmony: ohos.permission.APP_TRACKING_CONSENT", mark: "V" },
    ],
    takes: ["manifestPermissions"],
    stops: "submission",
    reasons: { idfa: everywhere("error"), gaid: everywhere("error"), oaid: everywhere("error") },
    check: guardedIdentifiers,
  }),
  rule({
    code: "L012",
    sources: [{ law: "CAC bulletin of 2025-05-06 (未准确列出)", mark: "V" }],
    takes: [],
    stops: "submission",
    reasons: { "wrong-platform": everywhere("error") },
    check: wrongPlatforms,
  }),
  rule({
    code: "L013",
    sources: [{ law: "GB/T 43435-2023 6.1 b)2)", mark: "V" }],
    takes: ["manifestPermissions"],
    stops: "submission",
    reasons: { unexplained: everywhere("warning"), undeclared: everywhere("warning") },
    check: unexplainedPermissions,
  }),
  rule({
    code: "L014",
    sources: [{ law: "PIPL 24", mark: "V" }],
    takes: [],
    stops: "submission",
    reasons: { "switch-missing": everywhere("error") },
    check: missingSwitches,
  }),
  rule({
    code: "L015",
    sources: [{ law: "信管函〔2021〕292号 (共享方式)", mark: "V" }],
    takes: [],
    stops: "submission",
    reasons: { "server-fact": everywhere("warning") },
    check: serverSideFacts,
  }),
  rule({
    code: "L016",
    sources: [{ law: "全国SDK管理服务平台 (CAICT); Huawei AppGallery", mark: "V" }],
    takes: ["nationalPlatform"],
    stops: "submission",
    reasons: {
      name: { CN: "error" },
      developer: { CN: "error" },
      scope: { CN: "error" },
      purpose: { CN: "error" },
      policy: { CN: "error" },
      "at-risk": { CN: "error" },
    },
    check: platformDifferences,
  }),
  rule({
    code: "L017",
    sources: [{ law: "Apple: third-party SDK requirements, privacy manifest files", mark: "V" }],
    takes: ["appleManifests"],
    stops: "submission",
    reasons: {
      "manifest-missing": everywhere("error"),
      "signature-missing": everywhere("error"),
      "type-missing": everywhere("error"),
      "domains-missing": everywhere("error"),
    },
    check: appleManifests,
  }),
  rule({
    code: "L018",
    sources: [{ law: "Google Play: Data safety", mark: "V" }],
    takes: ["dataSafety"],
    stops: "submission",
    reasons: { "not-shared": everywhere("error") },
    check: dataSafety,
  }),
] as const;
