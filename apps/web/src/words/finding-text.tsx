"use client";
// What the rules say. The sentences are many and needed by few, so they are loaded with the first finding; what the
// server has drawn of them stays on the screen meanwhile.
import type { FindingCode } from "@pilu/schema";
import { useLocale } from "next-intl";
import { type ReactNode, Suspense, use } from "react";

type Texts = typeof import("@pilu/schema/messages");

let loading: Promise<Texts> | undefined;

function useTexts(): Texts {
  loading ??= import("@pilu/schema/messages");
  return use(loading);
}

interface Given {
  readonly of: Parameters<Texts["findingText"]>[0];
  /** The sentence names the thing that has the fault, too. */
  readonly isWhole?: boolean;
  /** What the text is part of. */
  readonly children?: (text: string) => ReactNode;
}

/** What is wrong and how to mend it. */
export function FindingText(given: Given) {
  return (
    <Suspense fallback={given.of.code}>
      <Text {...given} />
    </Suspense>
  );
}

function Text({ of: finding, isWhole = false, children = (text) => text }: Given): ReactNode {
  const locale = useLocale();
  const { findingMessage, findingText } = useTexts();
  return children((isWhole ? findingMessage : findingText)(finding, locale));
}

/** Draws something with what each rule asks for in a few words; with nothing for a title until they are there. */
export function RuleTitles({
  children,
}: {
  children: (titleOf: (rule: FindingCode) => string) => ReactNode;
}) {
  return (
    <Suspense fallback={children(() => "")}>
      <Titled>{children}</Titled>
    </Suspense>
  );
}

function Titled({ children }: Parameters<typeof RuleTitles>[0]): ReactNode {
  const locale = useLocale();
  const { ruleTitle } = useTexts();
  return children((rule) => ruleTitle(rule, locale));
}
