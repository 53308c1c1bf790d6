CREATE TABLE "approval" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"change" text COLLATE "C" NOT NULL,
	"decision_id" text COLLATE "C" NOT NULL,
	"edit" bigint NOT NULL,
	"decided_at" bigint NOT NULL,
	"effective_at" bigint NOT NULL,
	"by" text COLLATE "C" NOT NULL,
	"body" text NOT NULL,
	"digest" text COLLATE "C" NOT NULL,
	"prev" text COLLATE "C",
	CONSTRAINT "approval_change_unique" UNIQUE("change"),
	CONSTRAINT "approval_decision_id_unique" UNIQUE("decision_id")
);
--> statement-breakpoint
CREATE TABLE "author" (
	"change" text COLLATE "C" NOT NULL,
	"person" text COLLATE "C" NOT NULL,
	CONSTRAINT "author_key" PRIMARY KEY("change","person")
);
--> statement-breakpoint
CREATE TABLE "change" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"edit" bigint NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"draft" text NOT NULL,
	"submitted_seq" bigint
);
--> statement-breakpoint
CREATE TABLE "entry" (
	"hash" text COLLATE "C" PRIMARY KEY NOT NULL,
	"body" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "line" (
	"app" text COLLATE "C" PRIMARY KEY NOT NULL,
	"last" bigint NOT NULL,
	"published_at" bigint NOT NULL,
	"tip" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "lookup" (
	"kind" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"number" bigint NOT NULL,
	"seq" bigint NOT NULL,
	"effective_at" bigint NOT NULL,
	"facets" text NOT NULL,
	"search" text NOT NULL,
	CONSTRAINT "lookup_key" PRIMARY KEY("kind","id","number")
);
--> statement-breakpoint
CREATE TABLE "refers" (
	"kind" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"number" bigint NOT NULL,
	"target_kind" text COLLATE "C" NOT NULL,
	"target_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "refers_key" PRIMARY KEY("kind","id","number","target_kind","target_id")
);
--> statement-breakpoint
CREATE TABLE "registry" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"decided_at" bigint NOT NULL,
	"expanded" bigint NOT NULL,
	"log_digest" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "revision" (
	"kind" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"number" bigint NOT NULL,
	"seq" bigint NOT NULL,
	"effective_at" bigint NOT NULL,
	"digest" text COLLATE "C" NOT NULL,
	"sets" text NOT NULL,
	"body" text NOT NULL,
	CONSTRAINT "revision_key" PRIMARY KEY("kind","id","number")
);
--> statement-breakpoint
CREATE TABLE "todo" (
	"app" text COLLATE "C" NOT NULL,
	"seq" bigint NOT NULL,
	CONSTRAINT "todo_key" PRIMARY KEY("app","seq")
);
--> statement-breakpoint
CREATE TABLE "version" (
	"app" text COLLATE "C" NOT NULL,
	"n" bigint NOT NULL,
	"seq" bigint NOT NULL,
	"planned_at" bigint NOT NULL,
	"effective_at" bigint NOT NULL,
	"published_at" bigint NOT NULL,
	"base" bigint,
	"hash" text COLLATE "C" NOT NULL,
	"digest" text COLLATE "C" NOT NULL,
	"prev" text COLLATE "C",
	"class" text COLLATE "C" NOT NULL,
	"actions" text NOT NULL,
	"changes" text NOT NULL,
	"manifest" text NOT NULL,
	CONSTRAINT "version_key" PRIMARY KEY("app","n")
);
--> statement-breakpoint
ALTER TABLE "author" ADD CONSTRAINT "author_change" FOREIGN KEY ("change") REFERENCES "public"."change"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lookup" ADD CONSTRAINT "lookup_revision" FOREIGN KEY ("kind","id","number") REFERENCES "public"."revision"("kind","id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refers" ADD CONSTRAINT "refers_revision" FOREIGN KEY ("kind","id","number") REFERENCES "public"."revision"("kind","id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "todo" ADD CONSTRAINT "todo_line" FOREIGN KEY ("app") REFERENCES "public"."line"("app") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "todo" ADD CONSTRAINT "todo_approval" FOREIGN KEY ("seq") REFERENCES "public"."approval"("seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version" ADD CONSTRAINT "version_line" FOREIGN KEY ("app") REFERENCES "public"."line"("app") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version" ADD CONSTRAINT "version_approval" FOREIGN KEY ("seq") REFERENCES "public"."approval"("seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "refers_target" ON "refers" USING btree ("target_kind","target_id","kind","id","number");--> statement-breakpoint
CREATE INDEX "revision_seq" ON "revision" USING btree ("seq");--> statement-breakpoint
CREATE INDEX "version_published" ON "version" USING btree ("published_at");