import type { Section } from '../digestSections.ts'

/** What must not be missing comes first: what is not true or does harm, then good news, then what to do next. */
const importance: Record<Section['kind'], number> = {
  retracted: 0,
  contested: 0,
  harmful: 0,
  invalid: 0,
  proven: 1,
  next: 2,
}

/**
 * The sections that fit, in their order, and those that don't. Each heading in use costs a block and its length once.
 *
 * @param room blocks and characters that the sections and their headings may take
 */
export function keepWhatFits(
  sections: Section[],
  room: { blocks: number; characters: number },
): { kept: Section[]; left: Section[] } {
  const kept = new Set<Section>()
  const headings = new Set<string>()
  let { blocks, characters } = room
  const byImportance = [...sections].sort((a, b) => importance[a.kind] - importance[b.kind])
  for (const section of byImportance) {
    const isNew = !headings.has(section.heading)
    const cost = section.text.length + (isNew ? section.heading.length + 2 : 0)
    const blocksNeeded = isNew ? 2 : 1
    if (cost > characters || blocksNeeded > blocks) break
    characters -= cost
    blocks -= blocksNeeded
    headings.add(section.heading)
    kept.add(section)
  }
  return {
    kept: sections.filter((section) => kept.has(section)),
    left: sections.filter((section) => !kept.has(section)),
  }
}
