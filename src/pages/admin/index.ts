import type { Action, Page } from '../page.ts'
import { archiveChannel, restoreChannel, sendNow, testChannel } from './digests/actions.ts'
import { newChannel, newChannelPage } from './digests/newChannel.tsx'
import { digestsPage } from './digests/page.tsx'
import { endOneSession, revokeToken } from './people/accessActions.ts'
import { changeRole, makeMemberLink, revokeMember } from './people/memberActions.tsx'
import { newMember, newMemberPage } from './people/newMember.tsx'
import { newToken, newTokenPage } from './people/newToken.tsx'
import { peoplePage } from './people/page.tsx'
import { changeSettings, settingsPage } from './settings.tsx'

export const adminPages: Page[] = [
  peoplePage,
  newMemberPage,
  newTokenPage,
  settingsPage,
  digestsPage,
  newChannelPage,
]

export const adminActions: Action[] = [
  newMember,
  changeRole,
  makeMemberLink,
  revokeMember,
  newToken,
  revokeToken,
  endOneSession,
  changeSettings,
  newChannel,
  testChannel,
  sendNow,
  archiveChannel,
  restoreChannel,
]
