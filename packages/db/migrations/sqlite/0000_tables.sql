CREATE TABLE `approval` (
	`seq` integer PRIMARY KEY NOT NULL,
	`change` text NOT NULL,
	`decision_id` text NOT NULL,
	`edit` integer NOT NULL,
	`decided_at` integer NOT NULL,
	`effective_at` integer NOT NULL,
	`by` text NOT NULL,
	`body` text NOT NULL,
	`digest` text NOT NULL,
	`prev` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `approval_change_unique` ON `approval` (`change`);--> statement-breakpoint
CREATE UNIQUE INDEX `approval_decision_id_unique` ON `approval` (`decision_id`);--> statement-breakpoint
CREATE TABLE `author` (
	`change` text NOT NULL,
	`person` text NOT NULL,
	PRIMARY KEY(`change`, `person`),
	FOREIGN KEY (`change`) REFERENCES `change`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `change` (
	`id` text PRIMARY KEY NOT NULL,
	`edit` integer NOT NULL,
	`state` text NOT NULL,
	`draft` text NOT NULL,
	`submitted_seq` integer
);
--> statement-breakpoint
CREATE TABLE `entry` (
	`hash` text PRIMARY KEY NOT NULL,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `line` (
	`app` text PRIMARY KEY NOT NULL,
	`last` integer NOT NULL,
	`published_at` integer NOT NULL,
	`tip` text
);
--> statement-breakpoint
CREATE TABLE `lookup` (
	`kind` text NOT NULL,
	`id` text NOT NULL,
	`number` integer NOT NULL,
	`seq` integer NOT NULL,
	`effective_at` integer NOT NULL,
	`facets` text NOT NULL,
	`search` text NOT NULL,
	PRIMARY KEY(`kind`, `id`, `number`),
	FOREIGN KEY (`kind`,`id`,`number`) REFERENCES `revision`(`kind`,`id`,`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `refers` (
	`kind` text NOT NULL,
	`id` text NOT NULL,
	`number` integer NOT NULL,
	`target_kind` text NOT NULL,
	`target_id` text NOT NULL,
	PRIMARY KEY(`kind`, `id`, `number`, `target_kind`, `target_id`),
	FOREIGN KEY (`kind`,`id`,`number`) REFERENCES `revision`(`kind`,`id`,`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `refers_target` ON `refers` (`target_kind`,`target_id`,`kind`,`id`,`number`);--> statement-breakpoint
CREATE TABLE `registry` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`decided_at` integer NOT NULL,
	`expanded` integer NOT NULL,
	`log_digest` text
);
--> statement-breakpoint
CREATE TABLE `revision` (
	`kind` text NOT NULL,
	`id` text NOT NULL,
	`number` integer NOT NULL,
	`seq` integer NOT NULL,
	`effective_at` integer NOT NULL,
	`digest` text NOT NULL,
	`sets` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`kind`, `id`, `number`)
);
--> statement-breakpoint
CREATE INDEX `revision_seq` ON `revision` (`seq`);--> statement-breakpoint
CREATE TABLE `todo` (
	`app` text NOT NULL,
	`seq` integer NOT NULL,
	PRIMARY KEY(`app`, `seq`),
	FOREIGN KEY (`app`) REFERENCES `line`(`app`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`seq`) REFERENCES `approval`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `version` (
	`app` text NOT NULL,
	`n` integer NOT NULL,
	`seq` integer NOT NULL,
	`planned_at` integer NOT NULL,
	`effective_at` integer NOT NULL,
	`published_at` integer NOT NULL,
	`base` integer,
	`hash` text NOT NULL,
	`digest` text NOT NULL,
	`prev` text,
	`class` text NOT NULL,
	`actions` text NOT NULL,
	`changes` text NOT NULL,
	`manifest` text NOT NULL,
	PRIMARY KEY(`app`, `n`),
	FOREIGN KEY (`app`) REFERENCES `line`(`app`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`seq`) REFERENCES `approval`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `version_published` ON `version` (`published_at`);