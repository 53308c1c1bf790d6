import { SaxesParser } from "saxes";

export interface XmlElement {
  readonly name: string;
  readonly uri: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
  named(name: string): XmlElement[];
  /** The one child of that name; throws where there is another number of them. */
  only(name: string): XmlElement;
}

function elementOf(name: string, uri: string, attributes: Readonly<Record<string, string>>): XmlElement {
  const children: XmlElement[] = [];
  const named = (wanted: string) => children.filter((child) => child.name === wanted);
  return {
    name,
    uri,
    attributes,
    children,
    text: "",
    named,
    only(wanted) {
      const [one, ...more] = named(wanted);
      if (one === undefined || more.length > 0) throw new Error(`${more.length + 1} of ${wanted} in ${name}`);
      return one;
    },
  };
}

/** The root element as a parser of XML 1.0 with namespaces reads it; throws for what is not well formed. */
export function readXml(xml: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open = [elementOf("", "", {})];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ local, uri, attributes }) => {
    const values = Object.entries(attributes).map(([name, { value }]) => [name, value]);
    const element = elementOf(local, uri, Object.fromEntries(values));
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const last = open.at(-1);
    if (last !== undefined) last.text += text;
  });
  parser.on("closetag", () => void open.pop());
  parser.write(xml).close();
  const [root] = open[0]?.children ?? [];
  if (root === undefined) throw new Error("no root");
  return root;
}
