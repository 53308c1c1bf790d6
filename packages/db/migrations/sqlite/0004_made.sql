DROP INDEX `revision_seq`;--> statement-breakpoint
CREATE INDEX `revision_seq` ON `revision` (`seq`,`kind`,`id`,`number`);