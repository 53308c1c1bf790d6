// JSON Schema (draft 2020-12) of TypeScript types as they come out of JSON.stringify, by the compiler's own checker.
import { TypeFlags } from "typescript/unstable/sync";

const optional = 1 << 24;

/**
 * A writer of schemas: `schemaOf` gives the schema of a type, and named types come into `definitions`, each under
 * `prefix` and its name. Objects are closed: whoever reads may rely on every member being described.
 */
export function schemaWriter(checker, { prefix }) {
  /** By the name of a type, those types that have it. */
  const named = new Map();
  const definitions = new Map();
  /** Types that are being written, so that one without a name that holds itself is noticed. */
  const open = new Set();

  function schemaOf(type, where) {
    const name = nameOf(type);
    if (name === null) return written(type, where);
    const key = keyOf(type, name);
    if (!definitions.has(key)) {
      definitions.set(key, null);
      definitions.set(key, described(written(type, name), type.getAliasSymbol() ?? type.getSymbol()));
    }
    return { $ref: `#/components/schemas/${key}` };
  }

  function keyOf(type, name) {
    const same = named.get(name) ?? named.set(name, []).get(name);
    if (!same.includes(type.id)) same.push(type.id);
    const at = same.indexOf(type.id);
    return `${prefix}${name}${at === 0 ? "" : at + 1}`;
  }

  function written(type, where) {
    if (open.has(type.id)) throw new Error(`${where}: a type without a name holds itself`);
    open.add(type.id);
    try {
      return ofKind(type, where);
    } finally {
      open.delete(type.id);
    }
  }

  function ofKind(type, where) {
    const is = (flags) => (type.flags & flags) !== 0;
    if (is(TypeFlags.AnyOrUnknown)) return {};
    if (is(TypeFlags.StringLiteral | TypeFlags.NumberLiteral | TypeFlags.BooleanLiteral))
      return { const: literalOf(type) };
    if (is(TypeFlags.String | TypeFlags.TemplateLiteral | TypeFlags.StringMapping)) return { type: "string" };
    if (is(TypeFlags.Number)) return { type: "number" };
    if (is(TypeFlags.Boolean)) return { type: "boolean" };
    if (is(TypeFlags.Null)) return { type: "null" };
    if (type.isUnionType()) return ofUnion(type.getTypes(), where);
    // A branded text is a text: the brand is the compiler's alone.
    const plain = type.isIntersectionType()
      ? type.getTypes().find(({ flags }) => (flags & TypeFlags.Primitive) !== 0)
      : undefined;
    if (plain !== undefined) return schemaOf(plain, where);
    if (checker.isTupleType(type)) return ofTuple(type, where);
    if (checker.isArrayType(type)) {
      const [item] = checker.getTypeArguments(type);
      if ((item.flags & TypeFlags.Never) !== 0) return { type: "array", maxItems: 0 };
      return { type: "array", items: schemaOf(item, `${where}[]`) };
    }
    if (is(TypeFlags.Object | TypeFlags.Intersection)) return ofObject(type, where);
    throw new Error(`${where}: JSON has no ${checker.typeToString(type)}`);
  }

  function ofUnion(types, where) {
    const all = types.filter(({ flags }) => (flags & TypeFlags.VoidLike) === 0);
    const isLiteral = ({ flags }) => (flags & (TypeFlags.Literal | TypeFlags.Null)) !== 0;
    const isBoolean = all.filter(({ flags }) => (flags & TypeFlags.BooleanLiteral) !== 0).length === 2;
    const values = all.filter((one) => isLiteral(one) && !(isBoolean && one.isBooleanLiteralType()));
    const choices = [
      ...(isBoolean ? [{ type: "boolean" }] : []),
      ...ofValues(values.map(literalOf)),
      ...all.filter((one) => !isLiteral(one)).map((one) => schemaOf(one, where)),
    ];
    const distinct = [...new Map(choices.map((one) => [JSON.stringify(one), one]))].sort(([a], [b]) =>
      a < b ? -1 : 1,
    );
    const [[, only]] = distinct;
    return distinct.length === 1 ? only : { anyOf: distinct.map(([, one]) => one) };
  }

  function ofTuple(type, where) {
    const items = checker.getTypeArguments(type).map((one, at) => schemaOf(one, `${where}[${at}]`));
    return { type: "array", prefixItems: items, minItems: items.length, maxItems: items.length };
  }

  function ofObject(type, where) {
    if (checker.getSignaturesOfType(type, 0).length > 0) throw new Error(`${where}: JSON has no functions`);
    const members = checker.getPropertiesOfType(type).map((symbol) => {
      const own = checker.getTypeOfSymbol(symbol);
      const schema = described(schemaOf(own, `${where}.${symbol.name}`), symbol);
      return { name: symbol.name, schema, isRequired: (symbol.flags & optional) === 0 && !mayBeAbsent(own) };
    });
    members.sort((a, b) => (a.name < b.name ? -1 : 1));
    const required = members.filter(({ isRequired }) => isRequired).map(({ name }) => name);
    const [index] = checker.getIndexInfosOfType(type);
    return {
      type: "object",
      ...(members.length === 0
        ? {}
        : { properties: Object.fromEntries(members.map(({ name, schema }) => [name, schema])) }),
      ...(required.length === 0 ? {} : { required }),
      additionalProperties: index === undefined ? false : schemaOf(index.valueType, `${where}.*`),
    };
  }

  function described(schema, symbol) {
    const told = symbol === undefined ? "" : checker.getDocumentationCommentOfSymbol(symbol).trim();
    return told === "" ? schema : { description: told.replaceAll(/\s*\n\s*/g, " "), ...schema };
  }

  return {
    schemaOf,
    /** By key, in the order of their keys. */
    definitions: () => Object.fromEntries([...definitions].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** Types of a declaration with a name and no arguments; what is a text or a number needs none. */
function nameOf(type) {
  const alias = type.getAliasSymbol();
  if (alias !== undefined) {
    const isWorthIt = (type.flags & (TypeFlags.Union | TypeFlags.Object | TypeFlags.Intersection)) !== 0;
    return isWorthIt && type.getAliasTypeArguments().length === 0 ? alias.name : null;
  }
  if (!type.isClassOrInterface() || type.getTypeParameters().length > 0) return null;
  return type.getSymbol()?.name ?? null;
}

const mayBeAbsent = (type) =>
  (type.flags & TypeFlags.VoidLike) !== 0 ||
  (type.isUnionType() && type.getTypes().some(({ flags }) => (flags & TypeFlags.VoidLike) !== 0));

function literalOf(type) {
  return (type.flags & TypeFlags.Null) !== 0 ? null : (type.value ?? type.intrinsicName === "true");
}

function ofValues(values) {
  const sorted = [...values].sort((a, b) => (String(a) < String(b) ? -1 : 1));
  if (sorted.length === 0) return [];
  if (sorted.length > 1) return [{ enum: sorted }];
  return sorted[0] === null ? [{ type: "null" }] : [{ const: sorted[0] }];
}
