export const hostTasks = {
  work: '{task, select, preview {The preview} import {The import} inspect {The check of the pack} copy {The installation} copyEncrypted {The copy of the library} levelCopies {Bringing the backups into the form of the library} finishCopy {The check of the new copy} verifyCopy {The check of the copy} secondPlace {Copying to the second place} describeBackups {The look into the backups} planRestore {The comparison with the copy} handOver {The hand-over} findStyles {The look for citation styles} planTakeIn {The look at the file} takeIn {Taking in} list {The list} bibliography {The bibliography} other {The export of references}}',
  timedOut: '{work} said nothing for {seconds} seconds and was ended. {advice}',
  taskCancelled: '{work} was cancelled. Nothing was kept of it.',
  outOfMemory: '{work} needed more memory than it may take and was ended. {advice}',
  tryFewer: 'Try with fewer or smaller files.',
  tryAgain: 'Try again.',
  packHung:
    '{path} did not answer in time when it was looked at, and was set aside. Ask for the pack again where it came from.',
  packCrashed:
    '{path} stopped the program that looked at it, and was set aside. Ask for the pack again where it came from.',
  bibliographyGone: 'This bibliography is not kept any more. Make it again.',
  libraryClosed: 'The library was closed.',
  startedReadOnly: 'Carrel was started with --read-only. Start it without, and notes can be written.',
  backupNotMade: 'The backup was not made. The log says why.',
  trailUnwritable:
    'The trail in {path} cannot be read or written ({code}). Look whether the folder may be written and has room.',
  libraryUnreadableBeside: 'The library cannot be read beside the window. Try again.',
  listGone: 'This reading list is not there any more.',
  listGoneUndo: 'This reading list is not there any more. Undo brings it back where it was removed.',
  nothingTaken: 'Nothing was taken in since Carrel was started, or it was taken back already.',
  handOverCancelled: 'The hand-over was cancelled. Nothing was written.',
  unprintable: 'This window cannot print to a file. Hand over a page (HTML) and print that from a browser.',
  onlyWritten: 'Only what Carrel wrote since it was started is shown in its folder.',
  notShown: 'The folder of {path} could not be opened. Open it in your file manager.',
  noneSelected: 'No record is selected.',
  noneFound: 'This search finds nothing, so there is nothing to cite.',
  noneInList: 'No record stands in this list. Open one and put it in with y.',
  noneMine:
    'You have not worked with a record yet: none has a bookmark, a note, a mark or a place in a list.',
  packTwice: '{path} holds the same collection as {twin}, “{title}”. Keep one of the two.',
  collectionNotOpen: 'The collection “{collection}” is not open. Add its pack again to read it.',
  notOnShelf: '{path} is not on the shelf.',
  cameWithCarrel:
    '{path} came with Carrel and stays. A pack of the same collection that you add is shown in its place.',
  namedAtStart: '{path} was named when Carrel was started. Start it without that name.',
  proposalChanged:
    'The text is not the one any more in which this passage was proposed. Look at the mark again.',
  jobGone:
    '{kind, select, import {This import is not on the list any more. Start it again.} other {This hand-over is not on the list any more. Start it again.}}',
  jobFailed:
    '{kind, select, import {Something in Carrel went wrong while it imported “{title}”. The log has the details under {id}.} other {Something in Carrel went wrong while it wrote “{title}”. The log has the details under {id}.}}',
  noReportYet: 'There is a report of an import only when it is done.',
  styleGone: 'This citation style is not there any more. Choose another.',
  styleNotAdded: 'Only a style that you added can be taken away.',
  noStyleRemoved: 'No style was taken away since the start.',
  comparisonLeft: 'The comparison was left.',
} as const;
