import type { Catalogue } from '../words.ts';

export const hostLibrary: Catalogue['hostLibrary'] = {
  because: '{what}: {why}',
  otherCopy: 'Nichts wurde geändert; wählen Sie eine andere Kopie.',
  copyGone: 'Unter {path} liegt keine Kopie. Nennen Sie eine Datei, die „carrel backup“ angelegt hat.',
  copyForeign: '{path} ist keine ganze Kopie einer Bibliothek, wie Carrel sie schreibt. {advice}',
  copyEncrypted:
    'Die Kopie {path} ist verschlüsselt. Es braucht die Passphrase, die ihre Bibliothek damals hatte.',
  copyDamaged: 'Die Kopie {path} ist beschädigt: {why}. {advice}',
  unreadable: 'sie kann nicht gelesen werden ({error})',
  notAsWritten: 'sie ist nicht, wie sie geschrieben wurde',
  becameShorter: '{path} wurde kürzer, während es gelesen wurde.',
  backupNotMade: 'Die Sicherung wurde nicht gemacht',
  copyNotMade: 'Die Kopie wurde nicht gemacht',
  notReadBack: '{what}: Sie ließ sich nicht so lesen, wie sie geschrieben wurde. Prüfen Sie den Datenträger.',
  copyExists: '{path} gibt es schon. Nennen Sie eine andere Datei für die Kopie.',
  copyNotWritten:
    'Die Kopie wurde nicht nach {path} geschrieben: {why}. Nennen Sie eine Datei in einem Ordner, in den Sie schreiben dürfen.',
  hopeless:
    'Die Bibliothek ist beschädigt und ließ sich nicht wieder zusammensetzen ({error}). Ihre Dateien liegen in {aside}.',
  noFiles: 'In {folder} liegen keine Dateien einer Bibliothek.',
  filesNotWritten:
    'Die Dateien wurden nicht nach {path} geschrieben: {why}. Nennen Sie einen Ordner, in den Sie schreiben dürfen und der Platz hat.',
  noFolderNow: 'diesen Ordner gibt es jetzt nicht',
  secondPlaceGone:
    'Der zweite Ort für Sicherungen, {folder}, ist nicht nutzbar: {why}. Stellen Sie ihn wieder her oder nennen Sie einen anderen Ordner; die Sicherungen im Datenordner gehen weiter.',
  noLibrary: 'In {folder} liegt keine Bibliothek. Nennen Sie ihren Ordner mit --library oder in CARREL_DATA.',
  databaseGone: '{database} ist nicht da. Starten Sie Carrel: Es setzt die Bibliothek wieder zusammen.',
  doesNotCheck: 'Die Bibliothek besteht die Prüfung nicht',
  writtenNotRead: 'Was Sie schrieben, wurde nicht gelesen',
  noteNotRead: 'Die Notiz zu „{record}“ wurde nicht gelesen',
  noteNotSaved: 'Die Notiz zu „{record}“ wurde nicht gespeichert',
  emptiedNotRead: 'Die geleerten Notizen wurden nicht gelesen',
  bookmarkNotSaved: 'Das Lesezeichen auf „{record}“ wurde nicht gespeichert',
  stateNotRead: 'Der Zustand des Fensters wurde nicht gelesen',
  stateNotSaved: 'Der Zustand des Fensters wurde nicht gespeichert',
  takenInNotSaved: 'Das Übernommene wurde nicht gespeichert',
  thingNotRead:
    'Nicht gelesen: {what, select, mark {die Markierung} list {die Leseliste} reading {der Lesestand} colours {die Namen der Farben} search {die gespeicherte Suche} taken {das Übernommene} other {eine Änderung der Namen}}',
  thingNotSaved:
    'Nicht gespeichert: {what, select, mark {die Markierung} list {die Leseliste} reading {der Lesestand} colours {die Namen der Farben} search {die gespeicherte Suche} taken {das Übernommene} other {eine Änderung der Namen}}',
  notALibrary: '{path} ist keine Bibliothek von Carrel. {advice}',
  tooNew:
    '{path} wurde von einem neueren Carrel geschrieben (Version {version}; dieses kennt bis {newest}). Nichts wurde geändert; öffnen Sie es mit dem neueren Carrel.',
  broken: '{path} ist beschädigt: {why}. {advice}',
  commitMissing: 'Eintrag {seq} fehlt',
  noteRevisionMissing: 'eine Fassung der Notiz zu „{record}“ fehlt',
  itemRevisionMissing: 'eine Fassung von {type} „{id}“ fehlt',
  foreignTables: 'seine Tabellen sind nicht, wie Carrel sie anlegte',
  rowDamaged: '{what} ist in {path} beschädigt. {advice}',
  rowDamagedOn: '{what} zum Datensatz „{record}“ aus „{collection}“ ist in {path} beschädigt. {advice}',
  placeGone: 'der Ort, an dem sie sein sollte, ist nicht da',
  fileInPlace: 'eine Datei steht an ihrer Stelle',
  fileInWay: 'eine Datei steht an ihrer Stelle oder auf dem Weg dahin',
  noPermission: 'Sie dürfen dort nicht schreiben',
  diskReadOnly: 'sie liegt auf einem Datenträger, der nur lesbar ist',
  databaseReadOnly: 'ihre Datenbank ist nur lesbar',
  diskFull: 'Der Datenträger mit {folder} ist voll. Schaffen Sie Platz und versuchen Sie es noch einmal.',
  fileDamaged: 'library.sqlite in {folder} ist beschädigt ({error}). {advice}',
  otherProgram:
    'Ein anderes Programm arbeitet an den Dateien in {folder}. Schließen Sie es und versuchen Sie es noch einmal.',
  folderUnwritable:
    'Der Ordner {folder} ist nicht beschreibbar: {why}. Prüfen Sie Datenträger und Rechte des Ordners, oder nennen Sie in CARREL_DATA einen anderen.',
  rebuild:
    'Schließen Sie Carrel und starten Sie es wieder: Es legt die beschädigte Datei beiseite und setzt die Notizen aus der neuesten Sicherung und journal.jsonl zusammen.',
  locked:
    'Ein anderes Carrel hat die Bibliothek in {folder} offen. Schließen Sie dessen Fenster, oder nennen Sie in CARREL_DATA einen anderen Ordner.',
  conflict:
    'Die Notiz zu „{record}“ wurde nicht gespeichert: Es gibt eine neuere Fassung ({revision}) als die bearbeitete ({base}). Vergleichen Sie beide und speichern Sie noch einmal.',
  notPutTogetherAgain: 'Die Bibliothek wurde nicht wieder zusammengesetzt',
  notPutTogether: 'Die Bibliothek wurde nicht zusammengesetzt',
  lost: '{database} ist nicht da oder leer, andere Dateien der Bibliothek aber schon.',
  behind: '{database} endet mit Eintrag {seq}, und eine Sicherung hat Eintrag {ahead}.',
  notOpened: 'Die Bibliothek wurde nicht geöffnet',
  notRead: 'Die Bibliothek wurde nicht gelesen',
  notCompared: 'Die Kopie wurde nicht verglichen',
  notRestored: 'Die Kopie wurde nicht wiederhergestellt',
  tellDifferent:
    'library.sqlite und journal.jsonl in {folder} sagen Verschiedenes über Eintrag {seq}: Eines davon gehört einer anderen Bibliothek.',
  notMigrated: 'Die Bibliothek wurde nicht auf den neuen Stand gebracht',
  notMigratedWhy: '{what}: {why} Nichts wurde geändert; öffnen Sie sie mit dem Carrel, das sie schrieb.',
  keyMissing:
    'Die Bibliothek in {folder} ist verschlüsselt, und encryption.json, das die Passphrase öffnet, fehlt oder ist beschädigt. Holen Sie es aus einer Kopie des Ordners zurück; nichts wurde geändert.',
  encrypted:
    'Die Bibliothek in {folder} ist verschlüsselt. Zum Lesen und Schreiben von Notizen braucht es ihre Passphrase.',
  otherReads:
    'Ein anderes Programm liest die Bibliothek in {folder}. Schließen Sie es und versuchen Sie es noch einmal.',
};
