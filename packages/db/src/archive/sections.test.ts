// The names of tables and columns are the words of the archive: docs/archive.md describes each, and a table that is added
// must be archived or be one of credentials.
import { readFileSync } from "node:fs";
import { getTableColumns } from "drizzle-orm";
import { getTableConfig, type SQLiteTable } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import { sqliteTables } from "../tables/sqlite.ts";
import { archiveRowFault } from "./fault.ts";
import { archiveSections, credentialTables, sectionKeys } from "./sections.ts";

const { later: _alias, ...tables } = sqliteTables;
const tableOf = (section: keyof typeof tables): SQLiteTable => tables[section];

test("every table is in the archive or holds credentials", () => {
  expect([...archiveSections, ...credentialTables].sort()).toEqual(Object.keys(tables).sort());
});

test.each(archiveSections)("%s is sorted by its primary key", (section) => {
  const { columns, primaryKeys } = getTableConfig(tableOf(section));
  const single = columns.filter((one) => one.primary).map((one) => one.name);
  const key = primaryKeys[0]?.columns.map((one) => one.name) ?? single;
  const all = getTableColumns(tableOf(section));
  expect(sectionKeys[section].map((name) => all[name]?.name)).toEqual(key);
});

test.each(archiveSections)("%s comes after what it refers to", (section) => {
  for (const { reference } of getTableConfig(tableOf(section)).foreignKeys) {
    const target = Object.entries(tables).find(([, table]) => table === reference().foreignTable)?.[0];
    const place = archiveSections.findIndex((one) => one === target);
    expect(place).toBeGreaterThanOrEqual(0);
    expect(place).toBeLessThan(archiveSections.indexOf(section));
  }
});

test("every kind of line and every field is described", () => {
  const page = readFileSync(new URL("../../../../docs/archive.md", import.meta.url), "utf8");
  for (const section of archiveSections) {
    const row = page.split("\n").find((line) => line.startsWith(`| \`${section}\` |`)) ?? "";
    const named = [...row.matchAll(/`([A-Za-z]+)`/g)].map(([, name]) => name);
    expect(named).toEqual([section, ...Object.keys(getTableColumns(tableOf(section)))]);
  }
});

test("a row is what its table can hold", () => {
  const row = { id: "a", email: "a@x.example", name: "A", roles: "[]", isActive: true, createdAt: 1 };
  expect(archiveRowFault("person", row)).toBeNull();
  expect(archiveRowFault("person", { ...row, isActive: 1 })).toBe("isActive");
  expect(archiveRowFault("person", { ...row, createdAt: 1.5 })).toBe("createdAt");
  expect(archiveRowFault("person", { ...row, name: "a\u0000" })).toBe("name");
  expect(archiveRowFault("person", { ...row, email: null })).toBe("email");
  expect(archiveRowFault("person", { ...row, password: "x" })).toBe("password");
  const { roles: _left, ...short } = row;
  expect(archiveRowFault("person", short)).toBe("roles");
});
