// What each kind of difference is about, in the words of the public page, made on the server for one language.
import { createContext } from "react";

export type Nouns = Readonly<Record<string, string>>;

export const NounsContext = createContext<Nouns>({});
