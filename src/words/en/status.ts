export const status = {
  /** `title` says what happened, without a point; `message` is one or more whole sentences, which Carrel’s other part says. */
  gone: '<b>{title}.</b> What was saved is safe. Close this window and start Carrel again.',
  readOnly: '<b>{title}.</b> {message} Here your bookmarks and notes are shown and cannot be changed.',
  unavailable:
    '<b>{title}.</b> {message} Reading, searching and citing work meanwhile; bookmarks and notes do not.',
  stillTheSame: 'Still the same. Try again',
  whatCanBeDone: 'What can be done',
} as const;
