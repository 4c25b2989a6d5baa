export const notesHistory = {
  history: 'History',
  historyOfNote: 'History of the note',
  nothing: 'Nothing was written here yet.',
  every: 'Every saved wording ({count, number})',
  wording: 'The wording',
  wordings: 'Wordings, the newest first',
  changes: 'Struck out: what the next wording left out. Underlined: what it put in.',
  asItStands: 'This is how the note stands.',
  bringBack: 'Bring this wording back',
  words: '{count, plural, one {# word} other {# words}}',
  emptied: 'emptied',
} as const;
