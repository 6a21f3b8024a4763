/** What the readers of evidence have to say. */
export const evidenceNotices = {
  similar_barrier: (p: { text: string; barrier: string }) =>
    `No barrier is called “${p.text}”; it was taken for “${p.barrier}”.`,
}
