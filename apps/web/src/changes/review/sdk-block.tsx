"use client";
// One SDK in a group of apps: its differences on the left, on the right the sentences that users will read.
import type { ReviewGroup } from "../shapes.ts";
import { BlockFrame } from "./block-frame.tsx";
import type { Block } from "./blocks.ts";
import { DifferenceItem } from "./difference.tsx";
import { Sentences } from "./sentences.tsx";

export function SdkBlock({ block, group, isOpen }: { block: Block; group: ReviewGroup; isOpen: boolean }) {
  const keys = new Set(block.differences.map(({ key }) => key));
  return (
    <BlockFrame block={block} isOpen={isOpen} beside={<Sentences group={group} keys={keys} />}>
      {(difference, title) => (
        <DifferenceItem key={difference.key} difference={difference} group={group} subject={title} />
      )}
    </BlockFrame>
  );
}
