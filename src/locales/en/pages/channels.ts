import { formatNumber } from '../../format.ts'

/** What channels get, when, and how it went. */
export const channels = {
  schedule: {
    at: (p: { days: string; time: string }) => `${p.days} at ${p.time}`,
    next: (p: { at: string }) => `next on ${p.at}`,
    nextRun: 'Next run',
    none: 'none by itself',
  },
  preview: {
    channel: 'Channel',
    noChannel: 'none: as a reader would see it',
    map: 'Map',
    allMaps: 'all maps',
    mapsOfChannel: 'all of its maps',
    since: 'Changes since',
    sinceHint: 'Empty: since its last digest.',
    sinceRule: 'This is not a date. Leave it empty, or choose a day.',
    language: 'Language',
    channelsLanguage: 'that of the channel',
    show: 'Show',
    message: 'The message as Slack shows it',
    webhookHint:
      'A webhook gets the digest as JSON. This is its field text; the fields items and nextTests hold the same as data.',
    size: (p: { blocks: number; characters: number }) =>
      `${formatNumber('en', p.blocks)} of 50 blocks, ${formatNumber('en', p.characters)} of 12,000 characters that Slack takes in a message.`,
    notification: 'What notifications and screen readers get',
    sends: (p: { name: string }) => `Send this to ${p.name} now`,
    partial: 'A digest of one map, or from a day on, leaves what it does not cover for the next one.',
    quiet:
      'Nothing has changed since the last digest. Sent now, or on schedule, it would be recorded as “no news”, and nobody would get a message.',
    quietAll:
      'No test has come to a verdict yet, so a digest would have no news: nobody would get a message.',
    wouldBe: 'This is what the message would hold if it were sent all the same.',
  },
  page: {
    edit: 'Change it',
    urlKept: 'It is kept encrypted and never shown. Empty: it stays as it is.',
    urlSame: 'as it is stored',
    urlOther: 'another address',
    saved: 'Saved.',
    archivedNote: 'It is archived: nothing is sent to it, neither digests nor events.',
    events: 'Told at once of',
    noEvents: 'nothing',
    noDeliveries: 'No message has been stored for this channel yet.',
    noDeliveriesHint:
      'Digests, reminders and events are listed here as they are sent, each with how it went.',
    deliveriesCaption: 'The last messages to this channel, the newest first.',
    open: (p: { name: string }) => `Open ${p.name}`,
    firstTitle: 'No channel gets digests yet.',
    firstText:
      'A channel is a Slack channel, or any program that takes webhooks. Give it a name and the address; everything else can stay as it is.',
    noneSent: 'Nothing has been sent yet.',
    noneSentText: 'Messages are listed here as they go out, each with how it went and why it was not taken.',
  },
  secret: {
    title: 'Signing secret',
    text: 'Every message to this address is signed by Standard Webhooks 1.0.0, so that the other side can tell that it comes from here.',
    rotate: 'Make another secret',
    rotateWhose: (p: { name: string }) => `Make another secret for ${p.name}`,
    warning:
      'The new secret is shown once. For 24 hours messages are signed with both; then only with the new one. Give it to the other side within that day.',
    shownTitle: (p: { name: string }) => `New signing secret of ${p.name}`,
    overlap: (p: { at: string }) => `The old secret signs beside it until ${p.at}.`,
    verify: 'How to verify a message',
    verifyText:
      'Take the body as it came, before any parsing. webhook-id stays the same over all attempts: take a message that you have seen for done. In Node:',
    back: (p: { name: string }) => `Back to ${p.name}`,
  },
  reasons: {
    ours: {
      'the channel is gone': 'the channel was archived or deleted before it was sent',
      'the address is not allowed':
        'the address is not allowed: it must be https and lead to no private place',
      'the address could not be opened; was JOURNEYPROOF_SECRET_KEY changed?':
        'the stored address could not be decrypted. Was JOURNEYPROOF_SECRET_KEY changed? Enter the address again',
    },
    slack: {
      no_service: 'the webhook was switched off or removed in Slack; make a new one and enter its address',
      no_active_hooks: 'the webhook was switched off in Slack; make a new one and enter its address',
      no_team: 'the Slack workspace is gone',
      invalid_token: 'Slack does not know this address; was it copied whole?',
      channel_not_found: 'the Slack channel is gone; make a webhook for another one',
      channel_is_archived: 'the Slack channel is archived',
      action_prohibited: 'an administrator of the Slack workspace does not allow it',
      posting_to_general_channel_denied: 'this webhook may not post to the general channel',
    },
    statuses: {
      '401': 'the other side did not accept who we are',
      '403': 'the other side does not allow it',
      '404': 'there is nothing at this address',
      '408': 'the other side took too long; it is tried again',
      '410': 'the address was closed for good',
      '429': 'too many messages for the other side; it is tried again when it asks for it',
    },
    broken: 'trouble on the other side; it is tried again',
  },
}
