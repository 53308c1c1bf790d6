import { beforeConsent } from "../checks/consent.ts";
import { notForChildren, undecided } from "../checks/decision.ts";
import { staleEntities } from "../checks/entities.ts";
import { disagreements } from "../checks/languages.ts";
import { foreignLinks } from "../checks/links.ts";
import { missingRetention } from "../checks/retention.ts";
import { oldReviews } from "../checks/reviews.ts";
import { everywhere, rule } from "../rule.ts";

/** L019 to L028: the page, the decision, and whether the list is true and up to date. */
export const listRules = [
  rule({
    // Public without login, in Chinese, reachable, printable: every page that Pilu serves is, and Pilu's tests hold it.
    code: "L019",
    sources: [
      { law: "App违法违规收集使用个人信息行为认定方法 一", mark: "V" },
      { law: "信管函〔2021〕292号", mark: "V" },
      { law: "PIPL 17(3)", mark: "V" },
    ],
    takes: [],
    stops: "never",
    reasons: {},
    check: () => [],
  }),
  rule({
    // Number, dates, change note and archive: no version exists without them, and Pilu's tests hold it.
    code: "L020",
    sources: [{ law: "PIPL 17(2)", mark: "V" }],
    takes: [],
    stops: "never",
    reasons: {},
    check: () => [],
  }),
  rule({
    code: "L021",
    sources: [
      { law: "PIPL 14(2), 17(2), 23", mark: "V" },
      { law: "网络数据安全管理条例 22", mark: "R-hi" },
    ],
    takes: ["decision"],
    stops: "approval",
    reasons: { "approval-missing": everywhere("block"), "consent-undecided": everywhere("block") },
    check: undecided,
  }),
  rule({
    code: "L022",
    sources: [
      { law: "PIPL 31", mark: "V" },
      { law: "网络数据安全管理条例 21", mark: "V2" },
    ],
    takes: ["childrenAllowList"],
    stops: "approval",
    reasons: { advertising: everywhere("block"), "not-allowed": everywhere("block") },
    check: notForChildren,
  }),
  rule({
    code: "L023",
    sources: [{ law: "CAC bulletin of 2025-05-06 (未准确列出)", mark: "V" }],
    takes: [],
    stops: "submission",
    reasons: {
      "language-missing": everywhere("error"),
      "links-differ": everywhere("error"),
      "identifiers-differ": everywhere("error"),
      // Numbers may be written as words or in other units: a person looks at it.
      "numbers-differ": everywhere("warning"),
    },
    check: disagreements,
  }),
  rule({
    code: "L024",
    sources: [{ law: "PIPL 22, 23", mark: "V" }],
    takes: [],
    stops: "submission",
    reasons: {
      retired: everywhere("warning"),
      "former-name": everywhere("warning"),
      differs: everywhere("warning"),
    },
    check: staleEntities,
  }),
  rule({
    code: "L025",
    sources: [{ law: "11 CCR 7011 (12 months)", mark: "R-hi" }],
    takes: ["reviews"],
    stops: "submission",
    reasons: { "never-reviewed": everywhere("warning"), "too-old": everywhere("warning") },
    check: oldReviews,
  }),
  rule({
    code: "L026",
    sources: [{ law: "CAC bulletin of 2025-05-06 (未准确列出)", mark: "V" }],
    takes: [],
    stops: "submission",
    reasons: { "foreign-link": everywhere("error") },
    check: foreignLinks,
  }),
  rule({
    code: "L027",
    sources: [
      { law: "PIPL 17(1)", mark: "V" },
      { law: "GDPR 13(2)(a)", mark: "V2" },
      { law: "CCPA 1798.100(a)(3)", mark: "R-hi" },
    ],
    takes: [],
    stops: "submission",
    reasons: { "retention-missing": { CN: "warning", EU: "error", US: "warning" } },
    check: missingRetention,
  }),
  rule({
    code: "L028",
    sources: [
      { law: "App违法违规收集使用个人信息行为认定方法 三(1)", mark: "V" },
      { law: "ePrivacy Directive 5(3)", mark: "R-hi" },
    ],
    takes: ["startsEarly"],
    stops: "submission",
    reasons: { "at-start": { CN: "error", EU: "error" }, "in-build": { CN: "error", EU: "error" } },
    check: beforeConsent,
  }),
] as const;
