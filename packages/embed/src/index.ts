// Room of the web component <pilu-disclosure>; depends on nothing. Nothing to embed yet.
export {};
