import type { Catalogue } from '../words.ts';

export const library: Catalogue['library'] = {
  title: 'Bibliothek',
  esc: 'Esc',
  sentences: '{first} {second}',

  today: 'heute um {time}',
  yesterday: 'gestern um {time}',

  facts:
    '{notes, plural, one {# Notiz} other {# Notizen}} und {bookmarks, plural, one {# Lesezeichen} other {# Lesezeichen}}',
  notesInWordings:
    '{notes, plural, one {# Notiz} other {# Notizen}} (in {wordings, plural, one {# Wortlaut} other {# Wortlauten}})',
  savedSearches: '{count, plural, one {# gespeicherte Suche} other {# gespeicherte Suchen}}',
  readings:
    '{count, plural, one {# geöffnetes oder gelesenes Lesezeichen} other {# geöffnete oder gelesene Lesezeichen}}',
  nameChanges: '{count, plural, one {# Änderung an Namen} other {# Änderungen an Namen}}',
  readingLists: '{count, plural, one {# Leseliste} other {# Leselisten}}',
  markColours: '{count, plural, one {# Satz Farbnamen} other {# Sätze Farbnamen}}',
  otherItems: '{count, number} × {type}',
  holdings: '{list}.',
  noBackupInFolder: 'Im Datenordner liegt keine Sicherung.',
  noBackupDue: 'Noch gibt es keine Sicherung. Die erste entsteht, bald nachdem etwas gespeichert wurde.',
  noBackupNothing: 'Noch gibt es keine Sicherung und nichts zu sichern.',
  newestThere: 'Die neueste Sicherung ist vorhanden.',
  newestThereDue:
    'Die neueste Sicherung ist vorhanden. Seither wurde etwas gespeichert; die nächste entsteht innerhalb einer Viertelstunde.',
  newestThereAll: 'Die neueste Sicherung ist vorhanden und enthält alles Gespeicherte.',
  newestOf: 'Stand der neuesten Sicherung: {when}.',
  newestOfDue:
    'Stand der neuesten Sicherung: {when}. Seither wurde etwas gespeichert; die nächste entsteht innerhalb einer Viertelstunde.',
  newestOfAll: 'Stand der neuesten Sicherung: {when}. Sie enthält alles Gespeicherte.',

  backups: 'Sicherungen',
  backupNumber: 'Nummer {seq}',
  cannotBeRead: 'Nicht lesbar.',
  lookAtIt: 'Ansehen',
  lookAtBackup: 'Sicherung ansehen: {when}',

  copyWhere: 'Wohin mit der Kopie?',
  copyHere: 'Kopie in diesen Ordner schreiben',
  copyBusy: 'Die Kopie wird geschrieben und geprüft…',
  filesWhere: 'Wohin mit den Dateien?',
  filesHere: 'Dateien in diesen Ordner kopieren',
  filesBusy: 'Die Dateien werden kopiert…',
  secondWhere: 'Zweiter Ort für Sicherungen',
  secondHere: 'Diesen Ordner verwenden',
  secondBusy: 'Die neueste Sicherung wird dorthin kopiert…',
  takeInWhich: 'Welche Kopie oder Sicherung?',
  copyIsCalled: 'Eine Kopie heißt „Carrel notes“ mit dem Datum.',

  headingReady: 'Ihre Notizen und was sie bewahrt',
  stillTheSame: 'Unverändert.',
  takeBackupIn: 'Sicherung übernehmen…',
  togetherAgain: 'Die Bibliothek wurde wiederhergestellt, {when}.',
  foundAndDone: 'Befund und Maßnahmen',
  whereItLies: 'Speicherort',
  copyLibraryFolder: 'Pfad des Bibliotheksordners kopieren',
  whatIsInIt: 'Inhalt',
  lastSaved: 'Zuletzt gespeichert: {when}.',
  backingUp: 'Sicherung läuft…',
  backUpNow: 'Jetzt sichern',
  secondPlace: 'Zweiter Ort',
  copies: 'Kopien',
  filesElsewhere: 'Was von ihren Dateien lesbar ist, lässt sich unverändert an einem anderen Ort speichern.',
  copyOnceOpen: 'Eine Kopie lässt sich übernehmen, sobald die Bibliothek sich öffnet.',
  saveFilesElsewhere: 'Dateien anderswo speichern…',
  whatACopyIs: 'Eine Kopie ist eine geprüfte Datei mit allem, was Ihnen gehört, zum Mitnehmen.',
  takeCopy: 'Kopie anlegen…',
  takeCopyIn: 'Kopie übernehmen…',

  noSecondPlace:
    'Noch keiner. Ein USB-Stick oder eine andere Festplatte bewahrt, was Sie geschrieben haben, wenn diese ausfällt oder verloren geht; jede Sicherung wird dorthin kopiert.',
  chooseAnotherFolder: 'Anderen Ordner wählen…',
  chooseFolder: 'Ordner wählen…',
  useNone: 'Keinen verwenden',

  whichBackup: 'Welche Sicherung übernehmen?',
  mendedWithBackup:
    'Die Bibliothek wird aus ihr und allem, was noch lesbar ist, zusammengesetzt. Die jetzigen Dateien werden beiseitegelegt und aufbewahrt. Zuerst wird gezeigt, was sich ändern würde.',
  addedFromBackup:
    'Hinzugefügt wird, was der Bibliothek fehlt. Nichts wird überschrieben oder entfernt. Zuerst wird gezeigt, was sich ändern würde.',
  noBackupElsewhere:
    'Im Datenordner liegt keine Sicherung. Vielleicht liegt anderswo eine Kopie oder Sicherung.',
  chooseFile: 'Datei wählen…',

  planTitle: 'Was die Übernahme ändern würde',
  checking: 'Die Kopie wird vollständig geprüft…',
  hasAll: 'Ihre Bibliothek enthält das alles schon.',
  mendedWithCopy:
    'Die Bibliothek wird aus dieser Kopie und allem, was noch lesbar ist, zusammengesetzt. Die jetzigen Dateien werden beiseitegelegt und aufbewahrt.',
  backupBefore: 'Nichts von Ihnen wird überschrieben oder entfernt. Vorher wird eine Sicherung angelegt.',
  mending: 'Die Bibliothek wird zusammengesetzt und die Kopie übernommen…',
  takingIn: 'Eine Sicherung wird angelegt, dann die Kopie übernommen…',
  leaveIt: 'Nicht übernehmen',
  chooseAnother: 'Andere wählen',
  takeItIn: 'Übernehmen',
  takenIn: 'Die Kopie wurde übernommen',
  libraryNowHas:
    'Ihre Bibliothek enthält jetzt {notes, plural, one {# Notiz} other {# Notizen}} und {bookmarks, plural, one {# Lesezeichen} other {# Lesezeichen}}.',
  mended:
    'Die Bibliothek wurde zusammengesetzt und ist wieder beschreibbar. Die Dateien, die sich nicht öffnen ließen, liegen in <path>{folder}</path>.',
  asItWas: 'Der vorherige Stand liegt in <path>{file}</path>.',
  done: 'Fertig',
  copyTerm: 'Kopie',
  holds: 'Enthält',
  copyHolds: '{facts}, zuletzt gespeichert {when}. {size}, geprüft und unversehrt.',
  copyHoldsNothing: '{facts}, nie gespeichert. {size}, geprüft und unversehrt.',
  whichDiffer: 'Unterschiede im Einzelnen',

  planNew: '{things}: neu, hinzugefügt.',
  planContinued: '{things}: in der Kopie weitergeschrieben. Künftig gilt deren neuerer Wortlaut.',
  planBoth:
    '{things}: hier und in der Kopie geändert. Beide Wortlaute bleiben erhalten, Ihrer gilt weiterhin.',
  planSame: '{things}: gleich oder dort älter als hier. Unverändert.',
  bookmarksSet: '{count, plural, one {# Lesezeichen} other {# Lesezeichen}}: neu, hinzugefügt.',
  bookmarksKept: '{count, plural, one {# Lesezeichen} other {# Lesezeichen}}: unverändert.',
  settingsAdded:
    '{count, plural, one {# Einstellung} other {# Einstellungen}} des Fensters: neu, hinzugefügt.',
  differingNote: 'Notiz zu {record} in {collection}',
  differingItem: '{thing} ({id})',

  recoveryTitle: 'Ihre Bibliothek wurde wiederhergestellt',
  goOn: 'Sie können weiterarbeiten wie zuvor.',
  whatWasFound: 'Befund',
  found: 'Festgestellt: {when}.',
  whatWasDone: 'Maßnahmen',
  damagedFiles: 'Beschädigte Dateien',
  noneDamaged: 'Keine.',
  copyDamagedFolder: 'Pfad zum Ordner der beschädigten Dateien kopieren',
  nothingDeleted: 'Nichts wurde gelöscht, und nichts wird gelöscht.',
  takeAnotherBackupIn: 'Andere Sicherung übernehmen…',
  copyReadable: 'Kopie von allem Lesbaren anlegen…',
  readOn: 'Weiterlesen',
  passedOver:
    '{count, plural, one {# neuere Sicherung war unbrauchbar und liegt} other {# neuere Sicherungen waren unbrauchbar und liegen}} jetzt bei den beschädigten Dateien.',
  replayed:
    '{count, plural, one {# späterer Speichervorgang wurde} other {# spätere Speichervorgänge wurden}} aus dem Journal übernommen, das jeden ein zweites Mal festhält.',
  replayedNone: 'Das Journal, das jeden Speichervorgang ein zweites Mal festhält, enthielt nichts Fehlendes.',
  salvaged:
    '{count, plural, one {# weiterer Speichervorgang war in der beschädigten Datei noch lesbar und wurde} other {# weitere Speichervorgänge waren in der beschädigten Datei noch lesbar und wurden}} übernommen.',
  baseDatabase:
    'Die Datenbank war unversehrt. Das Journal daneben gehörte zu einer anderen Bibliothek und wurde neu geschrieben.',
  baseJournal:
    'Eine unversehrte Sicherung war nicht vorhanden; die Bibliothek wurde aus dem Journal aufgebaut.',
  baseBackup: 'Die neueste unversehrte Sicherung ist an ihre Stelle getreten.',
  baseBackupOf: 'Die neueste unversehrte Sicherung ist an ihre Stelle getreten (Stand: {when}).',
  libraryHas:
    'Ihre Bibliothek enthält {notes, plural, one {# Notiz} other {# Notizen}} und {bookmarks, plural, one {# Lesezeichen} other {# Lesezeichen}}.',
  nothingMissing: 'Von allem Gespeicherten fehlt nichts.',
  missing:
    '{count, plural, one {# Speichervorgang war} other {# Speichervorgänge waren}} nirgends zu finden (Nummer {numbers}). Jeder steht für einen verlorenen Wortlaut oder bloß für ein Lesezeichen, das sich später wieder geändert hat. Vielleicht enthält eine andere Sicherung das Fehlende.',
  span: '{from} bis {to}',

  copyWritten: 'Die Kopie ist geschrieben und geprüft: {size}.',
  file: 'Datei',
  copyFile: 'Dateipfad kopieren',
  copyDigest: 'SHA-256 kopieren',
  folder: 'Ordner',
  copyFolder: 'Ordnerpfad kopieren',
  filesSaved:
    '{count, plural, one {# Datei der Bibliothek, {size}, wurde} other {# Dateien der Bibliothek, {size}, wurden}} unverändert kopiert. Die Datei journal.jsonl öffnet jeder Texteditor.',
  fileUnreadable: '{name} war nicht lesbar: {why}.',
  secondDropped: 'Es gibt keinen zweiten Ort mehr. Was dort liegt, bleibt.',
  secondSet: 'Jede Sicherung wird ab jetzt auch nach {folder} kopiert.',
  backedUpHere: 'Hier gesichert.',
  nothingToBackUp: 'Noch gibt es nichts zu sichern.',
  backedUpBoth: 'An beiden Orten gesichert und geprüft.',
  backedUp: 'Gesichert und geprüft.',
};
