// The content policy allows no eval. zod would try it and be refused, which browsers report as a fault of the page.
import { config } from "zod";

config({ jitless: true });
