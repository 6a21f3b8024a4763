CREATE TABLE `connected_experiments` (
	`connector_id` text NOT NULL,
	`experiment_id` text NOT NULL,
	`their_id` text NOT NULL,
	`mapping` text,
	`cursor` text,
	PRIMARY KEY(`connector_id`, `experiment_id`),
	FOREIGN KEY (`connector_id`) REFERENCES `connectors`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`experiment_id`) REFERENCES `experiments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `connectors` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`base_url` text NOT NULL,
	`encrypted_token` text,
	`token_variable` text,
	`settings` text NOT NULL,
	`every_hours` integer NOT NULL,
	`next_pull_at` text,
	`lease_until` text,
	`archived` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `pulls` (
	`id` text PRIMARY KEY NOT NULL,
	`connector_id` text NOT NULL,
	`status` text NOT NULL,
	`requests` integer NOT NULL,
	`outcomes` text NOT NULL,
	`detail` text,
	`started_at` text NOT NULL,
	`ended_at` text NOT NULL,
	FOREIGN KEY (`connector_id`) REFERENCES `connectors`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `pulls_by_connector` ON `pulls` (`connector_id`,`id`);--> statement-breakpoint
CREATE TABLE `evidence_rules` (
	`id` text PRIMARY KEY NOT NULL,
	`map_id` text NOT NULL,
	`barrier_id` text NOT NULL,
	`name` text NOT NULL,
	`keywords` text NOT NULL,
	`labels` text NOT NULL,
	`channel` text,
	`position` integer NOT NULL,
	`archived` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`map_id`) REFERENCES `maps`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`barrier_id`) REFERENCES `barriers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `evidence_rules_by_map` ON `evidence_rules` (`map_id`,`position`,`id`);--> statement-breakpoint
CREATE TABLE `evidence_sources` (
	`source` text PRIMARY KEY NOT NULL,
	`consent` integer NOT NULL,
	`retention_days` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `import_items` (
	`import_id` text NOT NULL,
	`entity` text NOT NULL,
	`entity_id` text NOT NULL,
	PRIMARY KEY(`import_id`, `entity_id`),
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `import_mappings` (
	`format` text NOT NULL,
	`shape` text NOT NULL,
	`mapping` text NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	PRIMARY KEY(`format`, `shape`)
);
--> statement-breakpoint
CREATE TABLE `import_progress` (
	`id` text PRIMARY KEY NOT NULL,
	`experiment_id` text NOT NULL,
	`status` text NOT NULL,
	`bytes_read` integer NOT NULL,
	`total_bytes` integer,
	`rows` integer NOT NULL,
	`cancel_requested` integer DEFAULT false NOT NULL,
	`detail` text,
	`started_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`actor` text NOT NULL,
	FOREIGN KEY (`experiment_id`) REFERENCES `experiments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`format` text NOT NULL,
	`map_id` text,
	`experiment_id` text,
	`connector_id` text,
	`file_hash` text NOT NULL,
	`bytes` integer NOT NULL,
	`understood` integer NOT NULL,
	`accepted` integer NOT NULL,
	`mapping` text,
	`revision` integer,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`by` text NOT NULL,
	`reversed_at` text,
	`reversed_by` text,
	`reversal_reason` text,
	FOREIGN KEY (`map_id`) REFERENCES `maps`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`experiment_id`) REFERENCES `experiments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `imports_by_hash` ON `imports` (`file_hash`,`id`);--> statement-breakpoint
CREATE INDEX `imports_by_map` ON `imports` (`map_id`,`id`);--> statement-breakpoint
CREATE INDEX `imports_by_experiment` ON `imports` (`experiment_id`,`id`);--> statement-breakpoint
CREATE TABLE `reported_figures` (
	`id` text PRIMARY KEY NOT NULL,
	`experiment_id` text NOT NULL,
	`import_id` text NOT NULL,
	`as_of` text NOT NULL,
	`figure` text NOT NULL,
	FOREIGN KEY (`experiment_id`) REFERENCES `experiments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `reported_figures_by_experiment` ON `reported_figures` (`experiment_id`,`id`);--> statement-breakpoint
ALTER TABLE `channels` ADD `events` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `channels` ADD `encrypted_secret` text;