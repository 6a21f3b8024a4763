/** What is told of forms that were sent twice, or from a session that was over. */
export const sending = {
  twice: {
    title: 'This was sent already',
    text: 'It was done the first time, and is not done again.',
    once: 'What was shown then is shown only once. If you missed it, take back what was made and make it anew.',
    back: 'Look at what there is',
  },
  seen: {
    text: 'Nothing of yours was done yet. It is no longer as you saw it: look at what changed, and press again if you still want it.',
    mine: 'As you saw it',
    gone: 'no longer there',
  },
  signedOut: {
    title: 'You were signed out meanwhile',
    text: 'Nothing was stored yet, and what you typed is not lost: sign in, and you can send it.',
    elsewhere: 'I have signed in in another tab',
  },
  again: {
    title: 'Send what you typed?',
    text: 'You sent this while you were signed out or signed in as before. Nothing was stored yet.',
    caption: 'What you typed',
    secret: 'Secrets are not kept: type it again.',
    files: 'Files cannot be kept: choose them again.',
    submit: 'Send it now',
    drop: 'Drop it',
  },
}
