import type { TestSpecification } from 'vitest/node'
import { BaseSequencer } from 'vitest/node'

/** The browser's suites are the longest, and small files: where nothing is known of earlier runs, they would begin last and end alone. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const inBrowser = ({ project }: TestSpecification) => project.name === 'browser'
    return [...sorted.filter(inBrowser), ...sorted.filter((file) => !inBrowser(file))]
  }
}
