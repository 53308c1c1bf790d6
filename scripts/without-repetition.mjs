// Schemas that share what they have in common.

/** Bytes from which a shape that stands more than once has a place of its own. */
const worthLifting = 300;

/**
 * The same schemas, with each object that stands in several places standing in one: as a definition under `prefix` and the
 * name of the member that it is first found in. `all` are schemas by name, `definitions` those that they refer to.
 */
export function withoutRepetition(all, definitions, { prefix }) {
  const counts = new Map();
  const walk = (schema, visit, name) => {
    if (Array.isArray(schema)) return schema.map((one) => walk(one, visit, name));
    if (typeof schema !== "object" || schema === null) return schema;
    return visit(schema, name, () =>
      Object.fromEntries(
        Object.entries(schema).map(([key, value]) => [
          key,
          key === "properties"
            ? Object.fromEntries(
                Object.entries(value).map(([member, one]) => [member, walk(one, visit, member)]),
              )
            : walk(value, visit, name),
        ]),
      ),
    );
  };
  const isShape = ({ type, properties }) => type === "object" && properties !== undefined;
  const bare = ({ description: _, ...rest }) => JSON.stringify(rest);
  const count = (schema, _name, go) => {
    if (isShape(schema)) counts.set(bare(schema), (counts.get(bare(schema)) ?? 0) + 1);
    return go();
  };
  for (const of of [all, definitions]) for (const one of Object.values(of)) walk(one, count, "");
  const made = new Map();
  const taken = new Set(Object.keys(definitions));
  const lifted = {};
  const nameFor = (member) => {
    const plain = `${prefix}${member.slice(0, 1).toUpperCase()}${member.slice(1)}`;
    for (let at = 1; ; at += 1) {
      const name = at === 1 ? plain : `${plain}${at}`;
      if (!taken.has(name)) return name;
    }
  };
  const lift = (schema, name, go) => {
    const text = isShape(schema) ? bare(schema) : "";
    if (text.length < worthLifting || (counts.get(text) ?? 0) < 2 || name === "") return go();
    if (!made.has(text)) {
      const key = nameFor(name);
      taken.add(key);
      made.set(text, key);
      const { description: _, ...shape } = go();
      lifted[key] = shape;
    }
    const { description } = schema;
    return {
      ...(description === undefined ? {} : { description }),
      $ref: `#/components/schemas/${made.get(text)}`,
    };
  };
  const of = (schemas) =>
    Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, walk(schema, lift, "")]));
  const [answers, rest] = [of(all), of(definitions)];
  const sorted = Object.entries({ ...rest, ...lifted }).sort(([a], [b]) => (a < b ? -1 : 1));
  return { answers, definitions: Object.fromEntries(sorted) };
}
