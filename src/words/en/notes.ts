export const notes = {
  note: 'Note',
  noteOn: 'Note on {title}',
  noteToRead: 'Note on {title}, to be read',
  // Two square brackets open a list of records and passages to link to.
  placeholder: 'Write a note in Markdown; it is saved as you type. [[ links to a record or passage.',
  read: 'Read',
  write: 'Write',
  // {title} and {sentence} say what went wrong: “The disk is full”, “Make room and try again.”
  notSaved: '<b>Not saved. {title}.</b> {sentence} Your words stay here.',
  notSavedYetTried:
    '<b>Not saved. {title}.</b> {sentence} Your words stay here, and saving is tried again every few seconds.',
  keepThis: 'Keep this text',
  lockedByAnother: 'To be read only: another Carrel has your notes open.',
  lockedAsAsked: 'To be read only: this window was opened for reading.',
  copyText: 'Copy the text',
  copied: 'Copied.',
  notCopied: 'It could not be copied. Select it, and copy it by hand.',
  unsaved: 'Not saved yet',
  saving: 'Saving…',
  // A time (“14:05”), or a day with its time.
  saved: 'Saved {when}',
} as const;
