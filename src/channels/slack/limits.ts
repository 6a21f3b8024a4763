/** What Slack accepts in a message; the total is undocumented (refused as msg_blocks_too_long near 13,000). */
export const limits = { blocks: 50, header: 150, section: 3000, total: 12_000 } as const

/** Blocks and, beside them, the text for notifications and screen readers share the total. */
export const textLimit = 4000
