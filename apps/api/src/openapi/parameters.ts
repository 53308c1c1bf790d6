import { Locale, Platform, Region, Slug } from "@pilu/schema";
import { z } from "zod";
import type { ParameterName } from "./operation.ts";

interface Parameter {
  readonly says: string;
  readonly schema: z.ZodType;
  readonly isRequired?: boolean;
  /** A value for which the example registry of the tests has an answer. */
  readonly example: string;
}

const Version = z.int().min(1);

export const parameters: Readonly<Record<ParameterName, Parameter>> = {
  after: { says: "Slug of the last app of the page before.", schema: Slug, example: "a" },
  app: { says: "Slug of the app.", schema: Slug, example: "trails" },
  build: { says: "Build of the app that asks; goes with `platform`.", schema: z.string(), example: "1" },
  lang: { says: "BCP 47 tag; the closest language is answered.", schema: z.string(), example: "en" },
  layout: {
    says: "Tables, or line by line, `label: text` for each SDK.",
    schema: z.enum(["table", "text"]),
    example: "text",
  },
  locale: { says: "Language of the page.", schema: Locale, example: "en" },
  n: { says: "Number of a version.", schema: Version, example: "1" },
  platform: { says: "Platform of the app that asks.", schema: Platform, example: "android" },
  refused: { says: "Version at which the user was last asked and said no.", schema: Version, example: "1" },
  region: {
    says: "Law to judge by; absent: those of all regions of the app.",
    schema: Region,
    example: "CN",
  },
  since: {
    says: "Version that the user agreed to.",
    schema: Version,
    isRequired: true,
    example: "1",
  },
  taxonomy: { says: "Version of the taxonomy.", schema: z.string(), example: "1.0" },
};
