/** The library as a whole: where it lies, its backups and copies, what was done to it. */
export const library = {
  title: 'Library',
  // The name of the key.
  esc: 'Esc',
  // Two sentences that follow each other, and a list that goes on: only what stands between them.
  sentences: '{first} {second}',

  // “{when}” below is one of these, or “3 November 2026 at 09:12”.
  today: 'today at {time}',
  yesterday: 'yesterday at {time}',

  facts:
    '{notes, plural, one {# note} other {# notes}} and {bookmarks, plural, one {# bookmark} other {# bookmarks}}',
  // A wording is what a note said until it was changed and saved again.
  notesInWordings:
    '{notes, plural, one {# note} other {# notes}} (in {wordings, plural, one {# wording} other {# wordings}})',
  savedSearches: '{count, plural, one {# saved search} other {# saved searches}}',
  readings: '{count, plural, one {# bookmark opened or read} other {# bookmarks opened or read}}',
  nameChanges: '{count, plural, one {# change of a name} other {# changes of names}}',
  readingLists: '{count, plural, one {# reading list} other {# reading lists}}',
  // What the reader calls the colours of marks; there is one such set.
  markColours: '{count, plural, one {# mark colours} other {# mark colours}}',
  // What a newer Carrel wrote and this one has no name for; {type} is an English word of its file.
  otherItems: '{count, plural, one {# {type}} other {# {type}s}}',
  holdings: '{list}.',
  noBackupInFolder: 'No backup is in the data folder.',
  noBackupDue: 'No backup is there yet. The first is made soon after something was saved.',
  noBackupNothing: 'No backup is there yet, and nothing to back up.',
  newestThere: 'The newest backup is there.',
  newestThereDue:
    'The newest backup is there. Something was saved since; the next is made within a quarter of an hour.',
  newestThereAll: 'The newest backup is there and holds all that was saved.',
  newestOf: 'The newest backup is of {when}.',
  newestOfDue:
    'The newest backup is of {when}. Something was saved since; the next is made within a quarter of an hour.',
  newestOfAll: 'The newest backup is of {when} and holds all that was saved.',

  backups: 'Backups',
  backupNumber: 'Number {seq}',
  cannotBeRead: 'It cannot be read.',
  lookAtIt: 'Look at it',
  // {when} is such a time, or “Number 7”.
  lookAtBackup: 'Look at it, the backup of {when}',

  copyWhere: 'Where the copy is to lie',
  copyHere: 'Write the copy in this folder',
  copyBusy: 'Writing the copy and checking it…',
  filesWhere: 'Where the files are to lie',
  filesHere: 'Copy the files into this folder',
  filesBusy: 'Copying the files…',
  secondWhere: 'The second place for backups',
  secondHere: 'Use this folder',
  secondBusy: 'Copying the newest backup there…',
  takeInWhich: 'Which copy or backup',
  // “Carrel notes” is the name of the file: it stays.
  copyIsCalled: 'A copy is called “Carrel notes” and the day.',

  headingReady: 'Your notes, and what keeps them safe',
  stillTheSame: 'Still the same.',
  takeBackupIn: 'Take a backup in…',
  // The library was damaged and mended.
  togetherAgain: 'It was put together again, {when}.',
  foundAndDone: 'What was found and done',
  whereItLies: 'Where it lies',
  copyLibraryFolder: 'Copy the folder of the library',
  whatIsInIt: 'What is in it',
  lastSaved: 'Last saved {when}.',
  backingUp: 'Backing up…',
  backUpNow: 'Back up now',
  secondPlace: 'Second place',
  copies: 'Copies',
  filesElsewhere: 'What can be read of its files can be saved elsewhere as it is.',
  copyOnceOpen: 'A copy can be taken in once the library opens.',
  saveFilesElsewhere: 'Save the files elsewhere…',
  whatACopyIs: 'A copy is one checked file with everything of yours, to be taken away.',
  takeCopy: 'Take a copy…',
  takeCopyIn: 'Take a copy in…',

  noSecondPlace:
    'None yet. A stick or another disk keeps what you wrote when this one fails or is lost; each backup is copied there.',
  chooseAnotherFolder: 'Choose another folder…',
  chooseFolder: 'Choose a folder…',
  useNone: 'Use none',

  whichBackup: 'Which backup to take in',
  mendedWithBackup:
    'It is put together with all that can be read of the library. The files that are there now are set aside and kept. You see first what it would do.',
  addedFromBackup:
    'What it has and the library lacks is added. Nothing is overwritten or taken away. You see first what it would do.',
  noBackupElsewhere: 'No backup is in the data folder. A copy or backup may lie elsewhere.',
  chooseFile: 'Choose a file…',

  planTitle: 'What taking it in would do',
  checking: 'Checking the copy whole…',
  hasAll: 'Your library has all of it already.',
  mendedWithCopy:
    'All that can be read of the library is put together with it. The files that are there now are set aside and kept.',
  backupBefore: 'Nothing of yours is overwritten or taken away. A backup is made before.',
  mending: 'Putting the library together and taking the copy in…',
  takingIn: 'Making a backup and taking the copy in…',
  leaveIt: 'Leave it',
  chooseAnother: 'Choose another',
  takeItIn: 'Take it in',
  takenIn: 'The copy was taken in',
  libraryNowHas:
    'Your library now has {notes, plural, one {# note} other {# notes}} and {bookmarks, plural, one {# bookmark} other {# bookmarks}}.',
  mended:
    'The library was put together, and can be written again. The files that could not be opened are kept in <path>{folder}</path>.',
  asItWas: 'As it was before, it lies in <path>{file}</path>.',
  done: 'Done',
  copyTerm: 'Copy',
  holds: 'Holds',
  copyHolds: '{facts}, the last saved {when}. {size}, checked and whole.',
  copyHoldsNothing: '{facts}, the last nothing. {size}, checked and whole.',
  whichDiffer: 'Which differ',

  // What taking a copy in would do, and afterwards what it did: the same words serve both. {things} is “2 notes”.
  planNew: '{things}: new, and added.',
  planContinued: '{things}: continued in the copy, whose newer wording stands from then on.',
  planBoth: '{things}: changed here and in the copy. Both are kept, and yours goes on standing.',
  planSame: '{things}: the same, or older there than here. Left as here.',
  bookmarksSet: '{count, plural, one {# bookmark} other {# bookmarks}}: new, and set.',
  bookmarksKept: '{count, plural, one {# bookmark} other {# bookmarks}}: left as here.',
  settingsAdded: '{count, plural, one {# setting} other {# settings}} of the window: new, and added.',
  differingNote: 'Note on {record} in {collection}',
  differingItem: '{thing} ({id})',

  recoveryTitle: 'Your library was put together again',
  goOn: 'You can go on as before.',
  whatWasFound: 'What was found',
  found: 'Found {when}.',
  whatWasDone: 'What was done',
  damagedFiles: 'Damaged files',
  noneDamaged: 'There were none.',
  copyDamagedFolder: 'Copy the folder of the damaged files',
  nothingDeleted: 'Nothing was deleted, and nothing will be.',
  takeAnotherBackupIn: 'Take another backup in…',
  copyReadable: 'Take a copy of all that is readable…',
  readOn: 'Read on',
  passedOver:
    '{count, plural, one {# newer backup was} other {# newer backups were}} no good, and set aside with the damaged files.',
  // The journal is a file of the library in which each save is written a second time.
  replayed:
    '{count, plural, one {# save since then was} other {# saves since then were}} taken from the journal, which keeps each save a second time.',
  replayedNone: 'The journal, which keeps each save a second time, had nothing that was lacking.',
  salvaged:
    '{count, plural, one {# more save could still be read in the damaged file, and was} other {# more saves could still be read in the damaged file, and were}} taken from it.',
  baseDatabase: 'Your database was whole. The journal beside it was another library’s, and was written anew.',
  baseJournal: 'No backup was there that is whole, so the library was built from the journal.',
  baseBackup: 'The newest backup that is whole was put in its place.',
  baseBackupOf: 'The newest backup that is whole was put in its place, of {when}.',
  libraryHas:
    'Your library has {notes, plural, one {# note} other {# notes}} and {bookmarks, plural, one {# bookmark} other {# bookmarks}}.',
  nothingMissing: 'Nothing that was saved is missing.',
  missing:
    '{count, plural, one {# save was} other {# saves were}} found nowhere (number {numbers}). Each is a wording that is lost, or no more than a bookmark that changed again later. Another backup may have it.',
  span: '{from} to {to}',

  copyWritten: 'The copy is written and was checked: {size}.',
  file: 'File',
  copyFile: 'Copy file',
  copyDigest: 'Copy sha-256',
  folder: 'Folder',
  copyFolder: 'Copy folder',
  filesSaved:
    '{count, plural, one {# file of the library, {size}, was} other {# files of the library, {size}, were}} copied as they are. Any text editor reads journal.jsonl.',
  fileUnreadable: '{name} could not be read: {why}.',
  secondDropped: 'There is no second place any more. What lies there stays.',
  secondSet: 'Each backup is also copied to {folder} from now on.',
  backedUpHere: 'Backed up here.',
  nothingToBackUp: 'There is nothing to back up yet.',
  backedUpBoth: 'Backed up and checked, in both places.',
  backedUp: 'Backed up and checked.',
} as const;
