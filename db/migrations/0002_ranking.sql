CREATE TABLE `calendars` (
	`id` text PRIMARY KEY NOT NULL,
	`map_id` text NOT NULL,
	`input` text NOT NULL,
	`proposal` text NOT NULL,
	`accepted_at` text,
	`archived` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`map_id`) REFERENCES `maps`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `calendars_by_map` ON `calendars` (`map_id`,`id`);--> statement-breakpoint
CREATE TABLE `predictions` (
	`experiment_id` text PRIMARY KEY NOT NULL,
	`map_id` text NOT NULL,
	`hypothesis_id` text NOT NULL,
	`metric` text NOT NULL,
	`by` text,
	`lift` text NOT NULL,
	`scores` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`experiment_id`) REFERENCES `experiments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`map_id`) REFERENCES `maps`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`hypothesis_id`) REFERENCES `hypotheses`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `rankings` (
	`map_id` text NOT NULL,
	`framework` text NOT NULL,
	`input_hash` text NOT NULL,
	`result` text NOT NULL,
	`computed_at` text NOT NULL,
	PRIMARY KEY(`map_id`, `framework`),
	FOREIGN KEY (`map_id`) REFERENCES `maps`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `score_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`map_id` text NOT NULL,
	`hypothesis_id` text NOT NULL,
	`framework` text NOT NULL,
	`experiment_id` text NOT NULL,
	`cause` text NOT NULL,
	`before_score` real,
	`after_score` real,
	`before_rank` integer NOT NULL,
	`after_rank` integer NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`map_id`) REFERENCES `maps`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`hypothesis_id`) REFERENCES `hypotheses`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`experiment_id`) REFERENCES `experiments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `score_changes_by_hypothesis` ON `score_changes` (`hypothesis_id`,`id`);--> statement-breakpoint
CREATE TABLE `typed_orders` (
	`map_id` text NOT NULL,
	`by` text NOT NULL,
	`hypothesis_ids` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`map_id`, `by`),
	FOREIGN KEY (`map_id`) REFERENCES `maps`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `hypotheses` ADD `ratings` text;--> statement-breakpoint
ALTER TABLE `maps` ADD `ranking` text;