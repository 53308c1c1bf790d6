// pdf.js names the browser's matrix as it loads and draws with it; the tests read text alone. To be imported before it.
if (!("DOMMatrix" in globalThis)) Object.assign(globalThis, { DOMMatrix: class {} });
