CREATE TABLE `concluded_effects` (
	`experiment_id` text NOT NULL,
	`variant` text NOT NULL,
	`lift` real NOT NULL,
	`standard_error` real NOT NULL,
	PRIMARY KEY(`experiment_id`, `variant`),
	FOREIGN KEY (`experiment_id`) REFERENCES `experiments`(`id`) ON UPDATE no action ON DELETE cascade
);
