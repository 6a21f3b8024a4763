import type { Action, Download, Page } from '../page.ts'
import { archiveConnector, pullFromConnector, restoreConnector } from './connectors/actions.ts'
import { changeConnector } from './connectors/changeConnector.ts'
import { connectExperiment, disconnectExperiment } from './connectors/connect.ts'
import { connectorPage } from './connectors/connectorPage.tsx'
import { connectorsPage } from './connectors/list.tsx'
import { newConnector, newConnectorPage } from './connectors/newConnector.tsx'
import { archiveChannel, restoreChannel, sendNow, testChannel } from './digests/actions.ts'
import { changeChannel } from './digests/changeChannel.ts'
import { channelPage } from './digests/channelPage.tsx'
import { newChannel, newChannelPage } from './digests/newChannel.tsx'
import { digestsPage } from './digests/page.tsx'
import { rotateChannelSecret } from './digests/secret.tsx'
import { exportFile, exportPage } from './exportPage.tsx'
import { endOneSession, revokeToken } from './people/accessActions.ts'
import { changeRole, makeMemberLink, revokeMember } from './people/memberActions.tsx'
import { newMember, newMemberPage } from './people/newMember.tsx'
import { newToken, newTokenPage } from './people/newToken.tsx'
import { peoplePage } from './people/page.tsx'
import { changeSettings, settingsPage } from './settings.tsx'
import { decideOnSource } from './sources/decide.tsx'
import { sourcesPage } from './sources/page.tsx'

export const adminPages: Page[] = [
  peoplePage,
  newMemberPage,
  newTokenPage,
  settingsPage,
  digestsPage,
  newChannelPage,
  channelPage,
  connectorsPage,
  newConnectorPage,
  connectorPage,
  sourcesPage,
  exportPage,
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
  newConnector,
  changeConnector,
  connectExperiment,
  disconnectExperiment,
  pullFromConnector,
  archiveConnector,
  restoreConnector,
  decideOnSource,
]

export const adminDownloads: Download[] = [exportFile]
