// Brings a draft to the registry a moment after each change of it, one request at a time, again and again until it is there.
import type { ChangeDraft } from "@pilu/schema";
import { forget, keep } from "../../session/kept.ts";
import { draftPlace, type KeptDraft } from "./kept-draft.ts";

export type SaveState =
  /** As it was begun, or as the registry has it. */
  | { readonly is: "saved"; readonly at: number | null }
  | { readonly is: "waiting" }
  | { readonly is: "saving" }
  /** Kept here and tried again at `next`; null: once something in it is changed, or once one asks for it. */
  | { readonly is: "failed"; readonly error: unknown; readonly next: number | null }
  /** The registry will not have it: somebody else saved, or it is in review by now. */
  | { readonly is: "refused"; readonly error: unknown };

/** What a failure means: asking again may help, the draft must be mended, it waits until one asks, or it is over. */
export type Fate = "again" | "mend" | "hold" | "over";

export interface Shown extends KeptDraft {
  readonly state: SaveState;
}

interface Made {
  /** Whose draft it is: kept in the browser for nobody else. */
  readonly author: string;
  readonly form: string;
  readonly begin: KeptDraft;
  /** Whether what it begins with is already worth saving. */
  readonly isUnsaved: boolean;
  readonly send: (draft: KeptDraft) => Promise<{ id: string; edit: number }>;
  readonly fateOf: (error: unknown) => Fate;
  readonly onCreated: (id: string) => void;
}

const pause = 800;
const waits = [3000, 5000, 10_000, 20_000, 30_000];

export class Saver {
  private shown: Shown;
  private readonly made: Made;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<void> | null = null;
  private failures = 0;
  private isDirty: boolean;
  private isHeld = false;

  constructor(made: Made) {
    this.made = made;
    this.isDirty = made.isUnsaved;
    this.shown = { ...made.begin, state: made.isUnsaved ? { is: "waiting" } : { is: "saved", at: null } };
  }

  readonly get = (): Shown => this.shown;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    if (this.isDirty && this.sending === null) this.wait(pause);
    return () => this.listeners.delete(listener);
  };

  /** Takes what was typed: it is kept here at once, and sent when the typing pauses. */
  update(draft: ChangeDraft): void {
    this.isDirty = true;
    this.shown = { ...this.shown, draft };
    this.keep();
    if (this.shown.state.is === "refused" || this.isHeld || this.sending !== null) {
      this.show(this.shown.state);
      return;
    }
    this.show({ is: "waiting" });
    this.wait(pause);
  }

  /** Goes on from another edit of the change, which somebody else made, with what is typed here. */
  standOn(edit: number): void {
    this.shown = { ...this.shown, edit };
    this.isDirty = true;
    this.keep();
    this.show({ is: "waiting" });
    this.wait(0);
  }

  /** Sends now what is not sent yet; what comes of it `get` tells. */
  async flush(): Promise<Shown> {
    clearTimeout(this.timer);
    this.isHeld = false;
    while (this.sending !== null) await this.sending;
    if ((this.isDirty || this.shown.id === null) && this.shown.state.is !== "refused") await this.sendNow();
    return this.shown;
  }

  /** Sends nothing by itself until one asks or something is typed again; resolves once nothing is on its way. */
  async rest(): Promise<void> {
    clearTimeout(this.timer);
    while (this.sending !== null) await this.sending;
    clearTimeout(this.timer);
  }

  isUnsaved(): boolean {
    return this.isDirty;
  }

  /** Forgets what is kept here. */
  drop(): void {
    clearTimeout(this.timer);
    this.isDirty = false;
    forget(this.place(this.shown.id));
  }

  private wait(time: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.sendNow(), time);
  }

  private sendNow(): Promise<void> {
    clearTimeout(this.timer);
    this.sending ??= this.send().finally(() => {
      this.sending = null;
      if (this.isDirty && this.shown.state.is === "waiting") this.wait(pause);
    });
    return this.sending;
  }

  private async send(): Promise<void> {
    const sent = { id: this.shown.id, edit: this.shown.edit, draft: this.shown.draft };
    this.show({ is: "saving" });
    try {
      const { id, edit } = await this.made.send(sent);
      this.failures = 0;
      if (sent.id === null) {
        forget(this.place(null));
        this.made.onCreated(id);
      }
      this.isDirty = this.shown.draft !== sent.draft;
      this.shown = { ...this.shown, id, edit };
      if (this.isDirty) this.keep();
      else forget(this.place(id));
      this.show(this.isDirty ? { is: "waiting" } : { is: "saved", at: Date.now() });
    } catch (error) {
      this.isDirty = true;
      this.keep();
      const fate = this.made.fateOf(error);
      if (fate === "over") return this.show({ is: "refused", error });
      this.isHeld = fate === "hold";
      if (fate !== "again") return this.show({ is: "failed", error, next: null });
      const wait = waits[Math.min(this.failures, waits.length - 1)] ?? pause;
      this.failures += 1;
      this.show({ is: "failed", error, next: Date.now() + wait });
      this.wait(wait);
    }
  }

  private place(id: string | null): string {
    return draftPlace(this.made.author, { id, form: this.made.form });
  }

  private keep(): void {
    const { id, edit, draft } = this.shown;
    keep(this.place(id), { id, edit, draft } satisfies KeptDraft);
  }

  private show(state: SaveState): void {
    this.shown = { ...this.shown, state };
    for (const listener of this.listeners) listener();
  }
}
