import { childrensApp } from "./rows/children.ts";
import { entryGone, entryWithoutData, newRecipient, onBehalf, substitute } from "./rows/entries.ts";
import { contact, controller, entityName, entityReplaced, sdkName } from "./rows/identity.ts";
import {
  itemGained,
  itemLost,
  lessResettable,
  madeOptional,
  madeRequired,
  moreResettable,
  sensitiveGained,
} from "./rows/items.ts";
import {
  keptLonger,
  keptShorter,
  lessProtected,
  moreProtected,
  newlyOffered,
  optOutDiffers,
} from "./rows/keeping.ts";
import { otherPermission, runtimePermission } from "./rows/permissions.ts";
import {
  becomesProcessor,
  becomesRecipient,
  comesHome,
  goesAbroad,
  otherCountry,
  roleWithin,
} from "./rows/recipient.ts";
import { governingText, otherText, policyLink } from "./rows/text.ts";
import { lessOrLater, methodGained, purposeGained, purposeLost, triggerEarlier } from "./rows/use.ts";
import type { LaterRule, Rule } from "./rule.ts";

/**
 * What a difference between two lists means in law: every row that two lists alone can tell. Rows 4 to 7, 40 and 41
 * take their input from outside (`OutsideFinding`).
 */
export const table: readonly Rule[] = [
  policyLink,
  sdkName,
  entityName,
  entityReplaced,
  contact,
  entryGone,
  entryWithoutData,
  onBehalf,
  newRecipient,
  substitute,
  itemGained,
  sensitiveGained,
  itemLost,
  madeRequired,
  madeOptional,
  lessResettable,
  moreResettable,
  purposeGained,
  purposeLost,
  triggerEarlier,
  methodGained,
  becomesRecipient,
  becomesProcessor,
  goesAbroad,
  comesHome,
  keptLonger,
  keptShorter,
  runtimePermission,
  lessProtected,
  moreProtected,
  controller,
  optOutDiffers,
  otherPermission,
  lessOrLater,
  roleWithin,
  otherCountry,
  newlyOffered,
];

/** Rows that hang on what the others found, in the order in which they look. */
export const laterTable: readonly LaterRule[] = [childrensApp, governingText, otherText];
