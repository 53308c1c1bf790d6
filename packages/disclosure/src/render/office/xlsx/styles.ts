import { spreadsheetNamespace } from "./sheet.ts";

/** `xl/styles.xml`. Cells are of the number format `@`, text, so that editing one never makes it a formula. */
export function stylesXml(): string {
  const fonts = [
    font({}),
    font({ mark: "<b/>", colour: "FFFFFFFF" }),
    font({ mark: "<b/>", colour: "FF1F4E79", size: 16 }),
    font({ mark: "<b/>", colour: "FF52606D" }),
    font({ mark: "<u/>", colour: "FF0B5CAD" }),
  ];
  const fill = (colour: string) =>
    `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
  const side = (name: string) => `<${name} style="thin"><color rgb="FFC3CCD5"/></${name}>`;
  const border = `<border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border>`;
  const text = 49;
  const look = (of: { font: number; fill?: number; border?: number }) =>
    `<xf numFmtId="${text}" fontId="${of.font}" fillId="${of.fill ?? 0}" borderId="${of.border ?? 1}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`;
  const cells = [
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    look({ font: 0 }),
    look({ font: 1, fill: 2 }),
    look({ font: 2, border: 0 }).replace(' wrapText="1"', ""),
    look({ font: 3 }),
    look({ font: 4 }),
  ];
  const list = (name: string, all: readonly string[]) =>
    `<${name} count="${all.length}">${all.join("")}</${name}>`;
  return `<styleSheet xmlns="${spreadsheetNamespace}">${[
    list("fonts", fonts),
    list("fills", [
      '<fill><patternFill patternType="none"/></fill>',
      '<fill><patternFill patternType="gray125"/></fill>',
      fill("FF1F4E79"),
    ]),
    list("borders", ["<border><left/><right/><top/><bottom/><diagonal/></border>", border]),
    list("cellStyleXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
    list("cellXfs", cells),
    list("cellStyles", ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
  ].join("")}</styleSheet>`;
}

interface Face {
  readonly mark?: "<b/>" | "<u/>";
  readonly colour?: string;
  /** Points. */
  readonly size?: number;
}

function font({ mark, colour = "FF1F2933", size = 10 }: Face): string {
  return `<font>${mark ?? ""}<sz val="${size}"/><color rgb="${colour}"/><name val="Arial"/><family val="2"/></font>`;
}
