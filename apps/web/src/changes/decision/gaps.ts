// Why a change cannot be approved yet, in the order in which a reviewer meets it; each leads to its place on the page.

import { dayIn } from "../../words/day-in.ts";
import type { ChangeFacts, Review } from "../shapes.ts";
import type { DeskState } from "./desk.ts";
import { lackingApps, needRows } from "./gate.ts";
import { earliestDay, noticeOwed } from "./notice.ts";
import { questionsAsked } from "./questions-asked.ts";
import { mustBeSeconded } from "./seconds.ts";

type GapCode =
  | "own"
  | "conflict"
  | "fault"
  | "reference"
  | "unconfirmed"
  | "finding"
  | "returned"
  | "question"
  | "reason"
  | "second"
  | "evidence"
  | "notice"
  | "nothing";

export interface Gap {
  readonly code: GapCode;
  /** The id of the element that closes it. */
  readonly at: string;
  readonly count: number;
}

export interface Standing {
  readonly gaps: readonly Gap[];
  /** Apps that would wait at their gate, with what they lack. */
  readonly waiting: ReturnType<typeof lackingApps>;
  readonly reached: number;
  /** Days of notice that are owed; 0 for none. */
  readonly notice: number;
  readonly today: string;
  readonly earliest: string;
}

export function standingOf(given: {
  readonly change: ChangeFacts;
  readonly review: Review;
  readonly desk: DeskState;
  readonly me: string;
  readonly zone: string;
  readonly now: number;
}): Standing {
  const { change, review, desk, me, zone, now } = given;
  const { groups } = review;
  const today = dayIn(zone, now);
  const reached = groups.reduce((sum, { apps }) => sum + apps.length, 0);
  const waiting = lackingApps(needRows(groups, desk.evidence, desk.day === "" ? today : desk.day));
  const isCorrection = change.draft.edits.some(({ nature }) => nature.kind === "correction");
  const notice = noticeOwed(groups, { waiting: new Set(waiting.keys()), isCorrection });
  const earliest = earliestDay(today, notice);
  const asked = questionsAsked(groups);
  const answered = asked.map(({ key }) => desk.answers[key]);
  const reasons = [...answered, ...Object.values(desk.classes)].filter(
    (one) => one !== undefined && one.reason.trim() === "",
  );
  const sum = (count: (effect: (typeof groups)[number]["effect"]) => number) =>
    groups.reduce((total, { effect }) => total + count(effect), 0);
  const all: Gap[] = [
    { code: "own", at: "eyes", count: change.authors.some(({ id }) => id === me) ? 1 : 0 },
    { code: "fault", at: "faults", count: review.faults.length },
    { code: "conflict", at: "conflicts", count: review.conflicts.length },
    { code: "reference", at: "faults", count: review.broken.length },
    { code: "unconfirmed", at: "findings", count: sum(({ unconfirmed }) => unconfirmed.length) },
    {
      code: "finding",
      at: "findings",
      count: sum(({ findings, conditions }) => findings.length + conditions.length),
    },
    { code: "returned", at: "questions", count: asked.filter((one) => one.isReturned).length },
    { code: "question", at: "questions", count: answered.filter((one) => one === undefined).length },
    { code: "reason", at: "questions", count: reasons.length },
    { code: "second", at: "differences", count: mustBeSeconded({ change, desk, me }).length },
    { code: "evidence", at: "evidence", count: reached > 0 && waiting.size === reached ? waiting.size : 0 },
    {
      code: "notice",
      at: "effective",
      count:
        notice > 0 && (desk.day === "" || desk.day < earliest) && desk.shortNotice.trim() === "" ? notice : 0,
    },
    {
      code: "nothing",
      at: "differences",
      count: isWhole(review) && review.edits.every(({ fields }) => fields.length === 0) ? 1 : 0,
    },
  ];
  return { gaps: all.filter(({ count }) => count > 0), waiting, reached, notice, today, earliest };
}

function isWhole({ faults, conflicts }: Review): boolean {
  return faults.length === 0 && conflicts.length === 0;
}
