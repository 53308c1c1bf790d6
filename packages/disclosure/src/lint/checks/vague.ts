import type { Locale } from "@pilu/schema";
import type { Found } from "../rule.ts";
import { onEither, onIntegration } from "../spot.ts";
import type { AppView, Use } from "../view.ts";

// Phrases that would fit every SDK. Only a text that says nothing else is vague.
const vague: Readonly<Record<Locale, RegExp>> = {
  "zh-CN":
    /^(?:为了|用于|以便|以)?(?:更好地|持续|不断|进一步)?(?:(?:提升|改善|优化|提高|改进|增强|完善)(?:用户|产品|使用|客户)?(?:的)?(?:体验|使用体验|服务|服务质量|产品|产品和服务|质量|功能)|(?:产品|服务)?(?:研发|开发|运营)|(?:向您|为您|为用户)?提供(?:更好的|优质的?)?(?:产品|服务|功能)|业务需要|业务需求|其他(?:合理|合法|相关)?(?:目的|用途)|相关(?:业务|服务|功能))$/u,
  en: /^(?:in order to |to |for )?(?:(?:improve|enhance|optimi[sz]e|improving|enhancing|optimi[sz]ing) (?:the |our |your |its )?(?:user |customer )?(?:experience|services?|products?|quality|functions?|features?)|(?:product |service )?(?:research|development)|(?:provid(?:e|ing) )(?:you with |better )?(?:our |the )?(?:services?|products?)|business (?:needs|purposes)|other (?:reasonable |legitimate |lawful |related )?purposes|related (?:services|functions|business))$/i,
};
const separators: Readonly<Record<Locale, RegExp>> = {
  "zh-CN": /[、，,；;。.\n]|以及|并且|和|与|及/u,
  en: /[,;.\n]|\band\b|\bor\b/i,
};

/** L005: purposes that say nothing: each part of the text would fit every SDK, or "other" is not spelled out. */
export function vaguePurposes({ uses, languages }: AppView): Found<"vague" | "other-unexplained">[] {
  return uses.flatMap((use) => [...vagueTexts(use, languages), ...unexplained(use)]);
}

function vagueTexts(use: Use, languages: AppView["languages"]): Found<"vague">[] {
  return languages
    .filter((language) => isVague(use.entry.purposeText[language] ?? "", language))
    .map((language) => ({
      reason: "vague",
      spot: onEither(use, `purposeText.${language}`),
      facts: { text: use.entry.purposeText[language] ?? "" },
    }));
}

/** Whether a purpose, in words, says nothing that would not fit every SDK. */
function isVague(text: string, language: Locale): boolean {
  const parts = text
    .split(separators[language])
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return parts.length > 0 && parts.every((part) => vague[language].test(part));
}

// The SDK's own text cannot say what "other" means in this app.
function unexplained(use: Use): Found<"other-unexplained">[] {
  const { purposes, purposeText } = use.integration;
  if (purposeText !== null || !purposes.some(({ purpose }) => purpose === "other")) return [];
  return [{ reason: "other-unexplained", spot: onIntegration(use, "purposeText", "purposes") }];
}
