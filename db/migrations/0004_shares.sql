CREATE TABLE `shared_links` (
	`id` text PRIMARY KEY NOT NULL,
	`experiment_id` text NOT NULL,
	`hash` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`expires_at` text,
	`revoked_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `shared_links_hash` ON `shared_links` (`hash`);--> statement-breakpoint
CREATE INDEX `shared_links_by_experiment` ON `shared_links` (`experiment_id`,`id`);