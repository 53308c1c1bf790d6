// What `/embed.js` runs. Where the browser cannot, or has one already, the link inside the element stays what it is.
import { disclosureElement } from "./element.ts";

const name = "pilu-disclosure";
const script = document.currentScript;
if ("adoptedStyleSheets" in Document.prototype && customElements.get(name) === undefined)
  customElements.define(name, disclosureElement(script instanceof HTMLScriptElement ? script.src : null));
