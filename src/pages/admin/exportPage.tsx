import { databaseSize } from '../../../db/queries/deployment.ts'
import { exportDeployment, largestExport } from '../../services/deployment/export.ts'
import type { Download, Page } from '../page.ts'
import { Notice } from '../parts/notice.tsx'
import { Stats, StatTile } from '../parts/statTile.tsx'
import { SettingsRooms } from './settingsRooms.tsx'

const filePath = '/settings/export/file'

/** What the file of the whole deployment holds, and the way to it. */
export const exportPage: Page = {
  path: '/settings/export',
  role: 'admin',
  view: async (call) => {
    const { export: texts } = call.t.pages.deployment
    const bytes = await databaseSize(call.deps.db)
    return {
      title: texts.title,
      body: (
        <>
          <SettingsRooms call={call} here="export" />
          <p>{texts.lead}</p>
          <Stats>
            <StatTile label={texts.size} value={texts.megabytes({ bytes })} note={texts.sizeNote} />
          </Stats>
          {bytes > largestExport ? (
            <Notice tone="warn">
              <p>{texts.tooLarge}</p>
            </Notice>
          ) : (
            <p>
              <a class="button" href={filePath} download>
                {texts.download}
              </a>
            </p>
          )}
          <div class="grid">
            <section class="card">
              <h2>{texts.isIn}</h2>
              <ul>
                {texts.parts.map((part) => (
                  <li>{part}</li>
                ))}
              </ul>
            </section>
            <section class="card">
              <h2>{texts.isNotIn}</h2>
              <ul>
                {texts.left.map((part) => (
                  <li>{part}</li>
                ))}
              </ul>
            </section>
            <section class="card">
              <h2>{texts.secrets}</h2>
              <p>{texts.secretsText}</p>
            </section>
          </div>
        </>
      ),
    }
  },
}

/** Everything that the deployment holds, for administrators who are signed in. */
export const exportFile: Download = {
  path: filePath,
  role: 'admin',
  file: async ({ deps }) => ({
    name: `journeyproof-${deps.now().toISOString().slice(0, 10)}.jsonl`,
    mediaType: 'application/x-ndjson',
    text: await exportDeployment(deps),
  }),
}
