import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appNamed } from "../testing/beginning.ts";
import { type OpenDoor, openDoor } from "../testing/open-door.ts";

const hostile = "trails\"; filename*=UTF-8''x.exe; a=\"%0d%0aSet-Cookie: a=b";
let door: OpenDoor;
beforeAll(async () => {
  const names = { "zh-CN": hostile, en: hostile };
  door = await openDoor({ apps: [{ ...appNamed("trails"), names }] });
});
afterAll(() => door.close());

const office = "application/vnd.openxmlformats-officedocument";
const types = {
  docx: `${office}.wordprocessingml.document`,
  xlsx: `${office}.spreadsheetml.sheet`,
  txt: "text/plain; charset=utf-8",
};
type Format = keyof typeof types;
const formats = Object.keys(types) as Format[];

describe.each(formats)("%s", (format) => {
  test("is the same file at the app and at its version, in the reader's language", async () => {
    const current = await door.get(`/d/trails.${format}?lang=en`);
    const numbered = await door.get(`/d/trails/v/1.${format}?lang=en`);
    expect(current.statusCode).toBe(200);
    expect(current.headers["content-type"]).toBe(types[format]);
    expect(numbered.rawPayload).toEqual(current.rawPayload);
    expect(numbered.headers.etag).toBe(current.headers.etag);
    expect(numbered.headers["cache-control"]).toBe("public, max-age=86400");
    expect(current.headers["content-language"]).toBe("en");
    const chosen = await door.get(`/d/trails.${format}`, { "accept-language": "en-GB" });
    expect(chosen.rawPayload).toEqual(current.rawPayload);
    expect(chosen.headers.vary).toBe("Accept-Encoding, Accept-Language");
    expect(chosen.headers["content-location"]).toBe(`/d/trails.${format}?lang=en`);
    const chinese = await door.get(`/d/trails.${format}?lang=zh-CN`);
    expect(chinese.headers.etag).not.toBe(current.headers.etag);
  });

  test("is kept under a name in which no text of a user stands", async () => {
    const { headers } = await door.get(`/d/trails.${format}?lang=zh-CN`);
    expect(headers["content-disposition"]).toBe(`inline; filename="trails-v1-zh-CN.${format}"`);
    expect(headers["set-cookie"]).toBeUndefined();
  });

  test("need not be sent again to who has it, and answers HEAD", async () => {
    const { headers } = await door.get(`/d/trails.${format}?lang=en`);
    const again = await door.get(`/d/trails.${format}?lang=en`, { "if-none-match": String(headers.etag) });
    expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0]);
  });

  test("is in no language, layout or version that there is not", async () => {
    for (const query of ["?lang=%22", "?layout=x"])
      expect((await door.get(`/d/trails.${format}${query}`)).statusCode).toBe(404);
    expect((await door.get(`/d/trails/v/9.${format}`)).statusCode).toBe(404);
    expect((await door.get(`/d/nobody.${format}`)).statusCode).toBe(404);
  });
});

test.each(["docx", "xlsx"])("%s is a packed file already, and has both layouts", async (format) => {
  const table = await door.get(`/d/trails.${format}?lang=en`, { "accept-encoding": "br, gzip" });
  expect(table.headers["content-encoding"]).toBeUndefined();
  const text = await door.get(`/d/trails.${format}?lang=en&layout=text`);
  expect(text.headers["content-location"]).toBe(`/d/trails.${format}?lang=en&layout=text`);
  expect(text.rawPayload).not.toEqual(table.rawPayload);
  for (const { rawPayload } of [table, text]) expect(rawPayload.subarray(0, 2).toString()).toBe("PK");
});

test("plain text is packed for the way, as pages are", async () => {
  const { headers } = await door.get("/d/trails.txt?lang=en", { "accept-encoding": "br" });
  expect(headers["content-encoding"]).toBe("br");
});
