CREATE TABLE `changes` (
	`entity_id` text NOT NULL,
	`version` integer NOT NULL,
	`entity` text NOT NULL,
	`action` text NOT NULL,
	`map_id` text,
	`before` text,
	`after` text,
	`actor` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`entity_id`, `version`)
);
--> statement-breakpoint
CREATE INDEX `changes_by_map` ON `changes` (`map_id`,`at`);--> statement-breakpoint
CREATE INDEX `changes_by_time` ON `changes` (`at`);--> statement-breakpoint
CREATE TABLE `idempotency_answers` (
	`scope` text PRIMARY KEY NOT NULL,
	`status` integer NOT NULL,
	`headers` text NOT NULL,
	`body` text NOT NULL,
	FOREIGN KEY (`scope`) REFERENCES `idempotency_keys`(`scope`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `idempotency_keys` (
	`scope` text PRIMARY KEY NOT NULL,
	`body_hash` text NOT NULL,
	`reserved_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `idempotency_keys_by_time` ON `idempotency_keys` (`reserved_at`);--> statement-breakpoint
CREATE TABLE `job_runs` (
	`job` text NOT NULL,
	`period` text NOT NULL,
	`started_at` text NOT NULL,
	`lease_until` text,
	`finished_at` text,
	`attempts` integer NOT NULL,
	`error` text,
	PRIMARY KEY(`job`, `period`)
);
--> statement-breakpoint
CREATE INDEX `job_runs_by_start` ON `job_runs` (`started_at`);--> statement-breakpoint
CREATE TABLE `members` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`revoked_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`member_id` text,
	`token_id` text,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`revoked_at` text,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`token_id`) REFERENCES `tokens`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_hash` ON `sessions` (`hash`);--> statement-breakpoint
CREATE INDEX `sessions_by_member` ON `sessions` (`member_id`,`id`);--> statement-breakpoint
CREATE INDEX `sessions_by_expiry` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `settings` (
	`id` text PRIMARY KEY NOT NULL,
	`time_zone` text NOT NULL,
	`locale` text NOT NULL,
	`digest` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sign_in_attempts` (
	`caller` text NOT NULL,
	`window` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`caller`, `window`)
);
--> statement-breakpoint
CREATE TABLE `sign_in_links` (
	`hash` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sign_in_links_by_expiry` ON `sign_in_links` (`expires_at`);--> statement-breakpoint
CREATE TABLE `tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`hash` text NOT NULL,
	`expires_at` text,
	`revoked_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tokens_hash` ON `tokens` (`hash`);--> statement-breakpoint
CREATE TABLE `channels` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`encrypted_url` text NOT NULL,
	`locale` text,
	`map_ids` text NOT NULL,
	`schedule` text,
	`archived` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `channels_by_archived` ON `channels` (`archived`,`id`);--> statement-breakpoint
CREATE TABLE `deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`digest_id` text NOT NULL,
	`channel_id` text NOT NULL,
	`status` text NOT NULL,
	`message` text,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_attempt_at` text,
	`lease_until` text,
	`last_error` text,
	`delivered_at` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`digest_id`) REFERENCES `digests`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`channel_id`) REFERENCES `channels`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `deliveries_digest` ON `deliveries` (`digest_id`);--> statement-breakpoint
CREATE INDEX `deliveries_due` ON `deliveries` (`status`,`next_attempt_at`);--> statement-breakpoint
CREATE INDEX `deliveries_by_channel` ON `deliveries` (`channel_id`,`id`);--> statement-breakpoint
CREATE TABLE `digests` (
	`id` text PRIMARY KEY NOT NULL,
	`channel_id` text NOT NULL,
	`period` text NOT NULL,
	`previous_id` text NOT NULL,
	`told_up_to` text NOT NULL,
	`content` text NOT NULL,
	`quiet` integer NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`channel_id`) REFERENCES `channels`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `digests_period` ON `digests` (`channel_id`,`period`);--> statement-breakpoint
CREATE UNIQUE INDEX `digests_previous` ON `digests` (`channel_id`,`previous_id`);--> statement-breakpoint
CREATE INDEX `digests_by_channel` ON `digests` (`channel_id`,`id`);--> statement-breakpoint
CREATE TABLE `analyses` (
	`id` text PRIMARY KEY NOT NULL,
	`experiment_id` text NOT NULL,
	`revision` integer NOT NULL,
	`as_of` text NOT NULL,
	`engine_version` text NOT NULL,
	`input_hash` text NOT NULL,
	`status` text NOT NULL,
	`variant` text,
	`contested` integer NOT NULL,
	`since` text,
	`input` text NOT NULL,
	`result` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`experiment_id`) REFERENCES `experiments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `analyses_revision` ON `analyses` (`experiment_id`,`revision`);--> statement-breakpoint
CREATE TABLE `decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`experiment_id` text NOT NULL,
	`analysis_id` text,
	`decision` text NOT NULL,
	`reason` text NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`experiment_id`) REFERENCES `experiments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`analysis_id`) REFERENCES `analyses`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `decisions_by_experiment` ON `decisions` (`experiment_id`,`id`);--> statement-breakpoint
CREATE TABLE `experiment_metrics` (
	`experiment_id` text NOT NULL,
	`metric` text NOT NULL,
	`role` text NOT NULL,
	`margin` text,
	`type` text,
	`good_direction` text,
	`position` integer NOT NULL,
	PRIMARY KEY(`experiment_id`, `metric`),
	FOREIGN KEY (`experiment_id`) REFERENCES `experiments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`metric`) REFERENCES `metrics`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `experiment_metrics_by_metric` ON `experiment_metrics` (`metric`,`experiment_id`);--> statement-breakpoint
CREATE TABLE `experiments` (
	`id` text PRIMARY KEY NOT NULL,
	`map_id` text NOT NULL,
	`hypothesis_id` text NOT NULL,
	`name` text NOT NULL,
	`notes` text,
	`status` text NOT NULL,
	`plan` text NOT NULL,
	`plan_hash` text,
	`started_at` text,
	`start_date` text,
	`stopped_at` text,
	`stop_date` text,
	`mode` text,
	`revision` integer DEFAULT 0 NOT NULL,
	`archived` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`map_id`) REFERENCES `maps`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`hypothesis_id`) REFERENCES `hypotheses`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `experiments_by_hypothesis` ON `experiments` (`hypothesis_id`,`id`);--> statement-breakpoint
CREATE INDEX `experiments_by_map` ON `experiments` (`map_id`,`id`);--> statement-breakpoint
CREATE INDEX `experiments_by_status` ON `experiments` (`status`,`id`);--> statement-breakpoint
CREATE TABLE `faults` (
	`id` text PRIMARY KEY NOT NULL,
	`experiment_id` text NOT NULL,
	`reason` text NOT NULL,
	`date` text NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`experiment_id`) REFERENCES `experiments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `faults_by_experiment` ON `faults` (`experiment_id`,`id`);--> statement-breakpoint
CREATE TABLE `hypotheses` (
	`id` text PRIMARY KEY NOT NULL,
	`map_id` text NOT NULL,
	`change` text NOT NULL,
	`because` text,
	`metric` text NOT NULL,
	`estimates` text NOT NULL,
	`baseline` text,
	`owner` text,
	`archived` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`map_id`) REFERENCES `maps`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`metric`) REFERENCES `metrics`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `hypotheses_by_map` ON `hypotheses` (`map_id`,`id`);--> statement-breakpoint
CREATE INDEX `hypotheses_by_metric` ON `hypotheses` (`metric`,`id`);--> statement-breakpoint
CREATE TABLE `hypothesis_barriers` (
	`hypothesis_id` text NOT NULL,
	`barrier_id` text NOT NULL,
	PRIMARY KEY(`hypothesis_id`, `barrier_id`),
	FOREIGN KEY (`hypothesis_id`) REFERENCES `hypotheses`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`barrier_id`) REFERENCES `barriers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `hypothesis_barriers_by_barrier` ON `hypothesis_barriers` (`barrier_id`,`hypothesis_id`);--> statement-breakpoint
CREATE TABLE `metrics` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`good_direction` text NOT NULL,
	`unit` text,
	`value_per_unit` text,
	`archived` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `metrics_key` ON `metrics` (`key`);--> statement-breakpoint
CREATE TABLE `result_rows` (
	`experiment_id` text NOT NULL,
	`date` text NOT NULL,
	`variant` text NOT NULL,
	`metric` text NOT NULL,
	`segment` text NOT NULL,
	`revision` integer NOT NULL,
	`summary` text,
	`superseded_by` integer,
	PRIMARY KEY(`experiment_id`, `date`, `variant`, `metric`, `segment`, `revision`),
	FOREIGN KEY (`experiment_id`) REFERENCES `experiments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `result_rows_by_revision` ON `result_rows` (`experiment_id`,`superseded_by`);--> statement-breakpoint
CREATE TABLE `revisions` (
	`experiment_id` text NOT NULL,
	`revision` integer NOT NULL,
	`cause` text NOT NULL,
	`accepted` integer NOT NULL,
	`replaced` integer NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	PRIMARY KEY(`experiment_id`, `revision`),
	FOREIGN KEY (`experiment_id`) REFERENCES `experiments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `variants` (
	`experiment_id` text NOT NULL,
	`key` text NOT NULL,
	`name` text,
	`weight` real NOT NULL,
	`is_control` integer NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`experiment_id`, `key`),
	FOREIGN KEY (`experiment_id`) REFERENCES `experiments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `verdict_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`map_id` text NOT NULL,
	`experiment_id` text NOT NULL,
	`analysis_id` text NOT NULL,
	`from_status` text NOT NULL,
	`to_status` text NOT NULL,
	`variant` text NOT NULL,
	`contested` integer NOT NULL,
	`since` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`map_id`) REFERENCES `maps`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`experiment_id`) REFERENCES `experiments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`analysis_id`) REFERENCES `analyses`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `verdict_changes_by_map` ON `verdict_changes` (`map_id`,`id`);--> statement-breakpoint
CREATE INDEX `verdict_changes_by_experiment` ON `verdict_changes` (`experiment_id`,`id`);--> statement-breakpoint
CREATE INDEX `verdict_changes_by_time` ON `verdict_changes` (`at`,`id`);--> statement-breakpoint
CREATE TABLE `barriers` (
	`id` text PRIMARY KEY NOT NULL,
	`map_id` text NOT NULL,
	`stage_id` text NOT NULL,
	`title` text NOT NULL,
	`description` text,
	`type` text,
	`affected_share` real,
	`segment` text,
	`touchpoint` text,
	`archived` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`map_id`) REFERENCES `maps`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`stage_id`) REFERENCES `stages`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `barriers_by_stage` ON `barriers` (`stage_id`,`id`);--> statement-breakpoint
CREATE INDEX `barriers_by_map` ON `barriers` (`map_id`,`id`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`map_id` text NOT NULL,
	`barrier_id` text NOT NULL,
	`source` text NOT NULL,
	`date` text NOT NULL,
	`external_id` text,
	`sample_size` integer,
	`affected` integer,
	`sentiment` real,
	`quote` text,
	`url` text,
	`segment` text,
	`region` text,
	`product` text,
	`channel` text,
	`author_role` text,
	`kind` text NOT NULL,
	`claim` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`map_id`) REFERENCES `maps`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`barrier_id`) REFERENCES `barriers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `evidence_external_id` ON `evidence` (`map_id`,`external_id`);--> statement-breakpoint
CREATE INDEX `evidence_by_barrier` ON `evidence` (`barrier_id`,`id`);--> statement-breakpoint
CREATE INDEX `evidence_figures` ON `evidence` (`map_id`,`kind`,`barrier_id`,`source`,`date`,`sample_size`,`affected`);--> statement-breakpoint
CREATE TABLE `maps` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`persona` text,
	`goal` text,
	`segment` text,
	`locale` text NOT NULL,
	`currency` text NOT NULL,
	`period` text NOT NULL,
	`archived` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `maps_by_archived` ON `maps` (`archived`,`id`);--> statement-breakpoint
CREATE TABLE `stages` (
	`id` text PRIMARY KEY NOT NULL,
	`map_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`goal` text,
	`actions` text,
	`thoughts` text,
	`emotion` text,
	`emotion_score` integer,
	`touchpoints` text NOT NULL,
	`opportunities` text NOT NULL,
	`moment_of_truth` integer DEFAULT false NOT NULL,
	`entrants` integer,
	`completions` integer,
	`median_minutes` real,
	`negative_mentions` integer,
	`notes` text NOT NULL,
	`archived` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`map_id`) REFERENCES `maps`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `stages_by_map` ON `stages` (`map_id`,`position`,`id`);