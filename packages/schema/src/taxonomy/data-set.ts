import { type Crosswalks, crosswalks, type Equivalent, equivalent } from "./crosswalks.ts";
import type { DataType, Taxonomy } from "./shape.ts";
import { taxonomyVersion } from "./taxonomy.ts";

/** A version of the taxonomy with its crosswalks, as it is published for others to use. */
export interface DataSet {
  readonly schema: "pilu.taxonomy/1";
  readonly taxonomy: Taxonomy;
  readonly crosswalks: Crosswalks;
}

/** A data type with its terms in the foreign vocabularies. */
export interface CrossedType extends DataType {
  readonly dpv: Equivalent;
  readonly fides: Equivalent;
}

/** The data set of a version. Throws a Problem (`document.schema`) for a version that was never published. */
export function dataSet(version: string): DataSet {
  return { schema: "pilu.taxonomy/1", taxonomy: taxonomyVersion(version), crosswalks: crosswalks(version) };
}

/** The data types of a version, each with its terms elsewhere. Throws as `dataSet` does. */
export function crossedTypes(version: string): CrossedType[] {
  const { dpv, fides } = crosswalks(version);
  return taxonomyVersion(version).dataTypes.map((type) => ({
    ...type,
    dpv: equivalent(dpv.dataTypes, type.id),
    fides: equivalent(fides.dataTypes, type.id),
  }));
}
