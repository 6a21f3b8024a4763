import type { Action, Page } from '../page.ts'
import { archiveChannel, restoreChannel, sendNow, testChannel } from './digests/actions.ts'
import { changeChannel } from './digests/changeChannel.ts'
import { channelPage } from './digests/channelPage.tsx'
import { newChannel, newChannelPage } from './digests/newChannel.tsx'
import { digestsPage } from './digests/page.tsx'
import { rotateChannelSecret } from './digests/secret.tsx'
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
  channelPage,
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
  changeChannel,
  rotateChannelSecret,
  testChannel,
  sendNow,
  archiveChannel,
  restoreChannel,
]
