import { abroad } from "../checks/abroad.ts";
import { absent, undeclared } from "../checks/builds.ts";
import { incomplete } from "../checks/completeness.ts";
import { policyLinks } from "../checks/links.ts";
import { roleDuties } from "../checks/roles.ts";
import { sensitiveNotices } from "../checks/sensitive.ts";
import { vaguePurposes } from "../checks/vague.ts";
import { wideTerms } from "../checks/wording.ts";
import { everywhere, rule } from "../rule.ts";

/** L001 to L009: every SDK is listed, and its entry says what the law asks of it. */
export const entryRules = [
  rule({
    code: "L001",
    sources: [
      { law: "App违法违规收集使用个人信息行为认定方法 二(1)", mark: "V" },
      { law: "CAC bulletin of 2025-05-06", mark: "V" },
    ],
    takes: ["scans"],
    stops: "submission",
    // A package that nobody knows may be a library of no interest: a person looks at it.
    reasons: { undeclared: everywhere("error"), "unknown-packages": everywhere("warning") },
    check: undeclared,
  }),
  rule({
    code: "L002",
    sources: [{ law: "全国SDK管理服务平台 (complete and accurate)", mark: "V" }],
    takes: ["scans"],
    stops: "submission",
    reasons: { absent: everywhere("warning") },
    check: absent,
  }),
  rule({
    code: "L003",
    sources: [
      { law: "PIPL 17(1), 23", mark: "V" },
      { law: "信管函〔2021〕292号", mark: "V" },
      { law: "GDPR 13(1)(c)-(d)", mark: "V2" },
      { law: "CCPA 1798.100(a)", mark: "V" },
    ],
    takes: [],
    stops: "submission",
    reasons: {
      "name-missing": everywhere("error"),
      "vendor-missing": everywhere("error"),
      "purpose-missing": everywhere("error"),
      "scenario-missing": everywhere("error"),
      "app-text-missing": everywhere("error"),
      // "The vendor does not say" is an honest statement and no gap; the vendor is to be asked.
      "data-not-stated": everywhere("warning"),
      "method-missing": { CN: "error", EU: "warning" },
      "policy-missing": everywhere("error"),
      "interest-missing": { EU: "error" },
      "sale-not-stated": { US: "error" },
    },
    check: incomplete,
  }),
  rule({
    code: "L004",
    sources: [
      { law: "App违法违规收集使用个人信息行为认定方法 二(1) (逐一列出)", mark: "V" },
      { law: "GB/T 35273-2020 Annex A", mark: "R-hi" },
    ],
    takes: [],
    stops: "submission",
    reasons: {
      "umbrella-term": everywhere("error"),
      "umbrella-term-english": everywhere("warning"),
      "open-ending": everywhere("error"),
      "open-ending-english": everywhere("warning"),
      // A purpose is no list of data: what it names in passing stands item by item beside it.
      "umbrella-purpose": everywhere("warning"),
      "ambiguous-term": everywhere("warning"),
    },
    check: wideTerms,
  }),
  rule({
    code: "L005",
    sources: [
      { law: "信管函〔2023〕26号", mark: "R-hi" },
      { law: "App违法违规收集使用个人信息行为认定方法 二", mark: "R-hi" },
      { law: "GDPR 5(1)(b)", mark: "R-hi" },
    ],
    takes: [],
    stops: "submission",
    reasons: { vague: everywhere("error"), "other-unexplained": everywhere("error") },
    check: vaguePurposes,
  }),
  rule({
    code: "L006",
    sources: [
      { law: "全国SDK管理服务平台 (CAICT), five values", mark: "V" },
      { law: "App违法违规收集使用个人信息行为认定方法 一", mark: "V" },
    ],
    takes: ["links"],
    stops: "submission",
    reasons: {
      "not-https": everywhere("error"),
      "home-page": everywhere("error"),
      unreachable: everywhere("error"),
      "login-wall": everywhere("error"),
      "not-mentioned": everywhere("error"),
      // Level "review": legal reads the new text and says what it changes.
      changed: everywhere("warning"),
    },
    check: policyLinks,
  }),
  rule({
    code: "L007",
    sources: [
      { law: "PIPL 28-30", mark: "V" },
      { law: "GB/T 45574-2025", mark: "V" },
      { law: "GDPR 9", mark: "R-hi" },
      { law: "CCPA 1798.100(a)", mark: "V" },
    ],
    takes: [],
    stops: "submission",
    reasons: {
      "notice-missing": { CN: "error", EU: "warning", US: "warning" },
      boilerplate: { CN: "error", EU: "warning", US: "warning" },
    },
    check: sensitiveNotices,
  }),
  rule({
    code: "L008",
    sources: [
      { law: "PIPL 20-23, 55", mark: "V" },
      { law: "GDPR 28", mark: "V2" },
    ],
    takes: [],
    stops: "submission",
    // The contact is told to users. The rest is proof that the approver gives at the decision, app by app: a missing reference
    // is a reminder until then.
    reasons: {
      "contact-missing": { CN: "error" },
      "consent-not-recorded": { CN: "warning" },
      "contract-not-recorded": { CN: "warning", EU: "warning" },
      "assessment-not-recorded": { CN: "warning" },
      "proof-expired": { CN: "warning", EU: "warning" },
      "proof-stale": { CN: "warning", EU: "warning" },
    },
    check: roleDuties,
  }),
  rule({
    code: "L009",
    sources: [
      { law: "PIPL 38-39", mark: "V" },
      { law: "GDPR 13(1)(f)", mark: "V2" },
    ],
    takes: [],
    stops: "submission",
    reasons: {
      "notice-missing": { CN: "error", EU: "error" },
      "country-missing": { CN: "error" },
      "type-missing": { CN: "error" },
    },
    check: abroad,
  }),
] as const;
