import { readSettings } from '../../services/settings/read.ts'
import type { PageCall } from '../page.ts'
import { Notice } from '../parts/notice.tsx'

/** Until somebody has set the installation up: what holds meanwhile, for those who may change it. */
export async function UnsetNotice({ call }: { call: PageCall }) {
  if (!call.can('admin')) return null
  const { version, timeZone, currency } = await readSettings(call.deps)
  if (version > 0) return null
  const { settings } = call.t.pages.admin
  return (
    <Notice>
      <p>
        {settings.unset({ timeZone, currency })} <a href="/settings">{settings.setThem}</a>
      </p>
    </Notice>
  )
}
