// The judges, at work beside the page.
import { expose } from "comlink";
import { judges } from "./judges.ts";

expose(judges);
// Says that it is there: a call to one that never came would never be answered.
postMessage("ready");
