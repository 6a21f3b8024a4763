export const common = {
  product: 'Journeyproof',
  /** Who set the installation up, before anybody gave a name. */
  administrator: 'Administrator',
  /** What stands in people’s words instead of what would identify somebody. */
  masks: { 'e-mail': 'e-mail', handle: 'user name', phone: 'phone number', card: 'card number' },
  skip: 'To the content',
  navigation: 'Main',
  menu: 'Menu',
  nav: {
    maps: 'Maps',
    digests: 'Digests',
    people: 'People',
    settings: 'Settings',
    api: 'API',
  },
  search: { label: 'Search everything', placeholder: 'Search', submit: 'Search' },
  colophon: 'Every number here says where it comes from.',
  place: {
    label: 'Where this is',
    roomsOf: (p: { map: string }) => `The map ${p.map}`,
    rooms: {
      board: 'Journey',
      backlog: 'Backlog',
      calendar: 'Calendar',
      proven: 'Proven',
      programme: 'Programme',
    },
  },
  conflict: {
    title: 'Somebody else changed this while you were writing',
    text: 'Nothing of yours was stored, and nothing was lost. Look at both versions; what you typed is still in the form below. Sending it again replaces the stored version.',
    caption: 'Both versions; where they differ, yours is marked',
    field: 'Field',
    theirs: 'Stored now',
    mine: 'Yours',
  },
  signOut: 'Sign out',
  signedInAs: (p: { name: string; role: string }) => `${p.name}, ${p.role}`,
  roles: { viewer: 'viewer', editor: 'editor', admin: 'admin' },
  language: 'Русский',
  save: 'Save',
  cancel: 'Cancel',
  none: 'none',
  unknown: 'unknown',
  source: 'Source',
  exports: {
    title: 'Export',
    what: {
      map: 'The map',
      backlog: 'The backlog',
      results: 'Rows of results',
      analyses: 'Analyses',
    },
  },
  errors: {
    faults: 'What to fix',
    again: 'Try again',
    reference: (p: { id: string }) => `Reference for the log: ${p.id}`,
    told: {
      403: {
        title: 'Your role does not allow this',
        text: 'Everybody who is signed in may read; editors change maps and tests, administrators also people, tokens and settings. An administrator can change your role.',
      },
      404: {
        title: 'There is nothing here',
        text: 'The address may be mistyped or cut off. Nothing that was concluded is ever deleted: search for it by its words, or start from the maps.',
      },
      409: {
        title: 'This does not fit how things stand',
        text: 'Something that it depends on is in another state by now. Nothing was changed.',
      },
      412: {
        title: 'Somebody else changed it meanwhile',
        text: 'Nothing of yours was stored. Go back, load the page again to see the new version, and decide anew.',
      },
      413: {
        title: 'The file is too large',
        text: 'Nothing was stored. Leave out what is not needed, or split it.',
      },
      422: { title: 'Some of this cannot be used', text: 'Nothing was stored.' },
      429: { title: 'Too many attempts', text: 'Wait a few minutes, then try again.' },
      500: {
        title: 'Something broke on our side',
        text: 'It has been noted. If you were storing something, look whether it is there before you send it again.',
      },
      503: {
        title: 'The database is away for a moment',
        text: 'What was stored is safe. Try again in a few seconds.',
      },
    },
  },
  signIn: {
    title: 'Sign in',
    token: 'Access token',
    tokenHint: 'An API token, as it was shown when it was made.',
    submit: 'Sign in',
    linkTitle: 'One more step',
    linkText: 'This link signs you in once.',
    linkSubmit: 'Sign me in',
    failed: 'That did not sign you in: the link or token is unknown, used, expired or revoked.',
    lost: 'Lost your way in? An administrator can make you a new link. A new installation writes its first link and token to its log.',
  },
}
