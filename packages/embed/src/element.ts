import { copies } from "./copied.ts";
import { type Page, pageAt } from "./page.ts";
import { ground, partStyle, sheetOf, type Theme } from "./style.ts";
import { type Language, languageOf, words } from "./words.ts";

/**
 * `<pilu-disclosure app="…">`: the published list of an app as a part of another page. Attributes: `app`; `lang` (else
 * that of the page around it); `theme` (`light`, `dark`, else the system's); `version` (else the one in force);
 * `server` (else where the script came from). Fires `load` and `error`.
 */
export function disclosureElement(origin: string | null): CustomElementConstructor {
  return class extends HTMLElement {
    static observedAttributes = ["app", "lang", "theme", "version", "server"];

    #root = this.attachShadow({ mode: "open" });
    #ground = sheetOf(ground);
    #style = "";
    #address = "";
    #control = new AbortController();

    constructor() {
      super();
      this.#root.addEventListener("click", (event) => this.#follow(event as MouseEvent));
    }

    connectedCallback(): void {
      this.#update();
    }

    disconnectedCallback(): void {
      this.#control.abort();
      this.#address = "";
    }

    attributeChangedCallback(): void {
      if (this.isConnected) this.#update();
    }

    #update(): void {
      const theme = (this.getAttribute("theme") ?? "auto") as Theme;
      const known: Theme = theme === "light" || theme === "dark" ? theme : "auto";
      this.#root.adoptedStyleSheets = [sheetOf(partStyle(this.#style, known)), this.#ground];
      void this.#load();
    }

    async #load(): Promise<void> {
      const language = languageOf(this.closest<HTMLElement>("[lang]")?.lang || navigator.language);
      const app = this.getAttribute("app") ?? "";
      const version = this.getAttribute("version");
      const server = this.getAttribute("server") ?? origin ?? location.href;
      const path = `d/${app}/${version === null ? "" : `v/${version}/`}${language}`;
      const address = URL.canParse(path, server) ? new URL(path, server).href : "";
      if (address === this.#address) return;
      this.#address = address;
      this.#control.abort();
      if (this.#style === "") this.#wait(language);
      if (!/^[a-z0-9-]+$/.test(app) || !/^[1-9]\d*$/.test(version ?? "1") || !/^https?:/.test(address))
        return this.#lose(language, "");
      this.#control = new AbortController();
      const found = await pageAt(address, this.#control);
      if (address !== this.#address) return;
      if (found === null) this.#lose(language, address);
      else this.#show(found);
    }

    #show({ nodes, style }: Page): void {
      const hadFocus = this.#root.activeElement !== null;
      this.#style = style;
      // A part that scrolls by itself is reached and named like any other.
      const part = this.#put("section", nodes.documentElement.lang);
      part.tabIndex = 0;
      part.setAttribute("aria-label", nodes.title);
      part.append(...copies(nodes.body));
      this.#update();
      if (hadFocus) part.focus();
      this.dispatchEvent(new Event("load"));
    }

    #wait(language: Language): void {
      const part = this.#put("div", language, "wait");
      const said = document.createElement("p");
      said.setAttribute("role", "status");
      said.textContent = words[language].wait;
      part.append(said, ...Array.from({ length: 9 }, () => document.createElement("i")));
    }

    #lose(language: Language, address: string): void {
      const { lost, open } = words[language];
      this.#style = "";
      const part = this.#put("div", language, "lost");
      part.setAttribute("role", "alert");
      part.append(`${lost} `);
      if (address !== "") {
        const link = document.createElement("a");
        link.href = address;
        link.textContent = open;
        part.append(link);
      }
      this.dispatchEvent(new Event("error"));
    }

    #put(name: string, language: string, look = ""): HTMLElement {
      const part = document.createElement(name);
      part.className = `pilu ${look}`;
      part.lang = language;
      this.#root.replaceChildren(part);
      return part;
    }

    /** Links within the page lead within it; the language is changed in place. */
    #follow(event: MouseEvent): void {
      const link = (event.target as Element).closest("a");
      if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const href = link.getAttribute("href") ?? "";
      if (link.hreflang !== "") this.lang = link.hreflang;
      else if (href.startsWith("#")) {
        const place =
          this.#root.getElementById(href.slice(1)) ?? this.#root.querySelector<HTMLElement>(".pilu");
        place?.scrollIntoView();
        // Where one has gone, the next Tab goes on.
        if (place !== null && !place.hasAttribute("tabindex")) place.tabIndex = -1;
        place?.focus({ preventScroll: true });
      } else return;
      event.preventDefault();
    }
  };
}
