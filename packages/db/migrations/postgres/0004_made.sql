DROP INDEX "revision_seq";--> statement-breakpoint
CREATE INDEX "revision_seq" ON "revision" USING btree ("seq","kind","id","number");