import type { Catalogue } from '../words.ts';

export const hostTasks: Catalogue['hostTasks'] = {
  work: '{task, select, preview {Die Vorschau} import {Der Import} inspect {Die Prüfung des Pakets} copy {Die Installation} copyEncrypted {Die Kopie der Bibliothek} levelCopies {Das Angleichen der Sicherungen an die Bibliothek} finishCopy {Die Prüfung der neuen Kopie} verifyCopy {Die Prüfung der Kopie} secondPlace {Das Kopieren an den zweiten Ort} describeBackups {Die Durchsicht der Sicherungen} planRestore {Der Vergleich mit der Kopie} handOver {Der Export} findStyles {Die Suche nach Zitierstilen} planTakeIn {Die Durchsicht der Datei} takeIn {Das Übernehmen} list {Die Liste} bibliography {Das Literaturverzeichnis} other {Der Export der Literaturangaben}}',
  timedOut:
    '{work} gab {seconds, plural, one {# Sekunde} other {# Sekunden}} lang keine Antwort und wurde beendet. {advice}',
  taskCancelled: '{work} wurde abgebrochen. Nichts davon wurde behalten.',
  outOfMemory: '{work} brauchte mehr Speicher als erlaubt und wurde beendet. {advice}',
  tryFewer: 'Versuchen Sie es mit weniger oder kleineren Dateien.',
  tryAgain: 'Versuchen Sie es noch einmal.',
  packHung:
    '{path} antwortete bei der Durchsicht nicht rechtzeitig und wurde beiseitegelegt. Bitten Sie dort, woher es kommt, noch einmal um das Paket.',
  packCrashed:
    '{path} brachte das Programm zum Absturz, das es ansah, und wurde beiseitegelegt. Bitten Sie dort, woher es kommt, noch einmal um das Paket.',
  bibliographyGone: 'Dieses Literaturverzeichnis ist nicht mehr vorhanden. Erstellen Sie es noch einmal.',
  libraryClosed: 'Die Bibliothek wurde geschlossen.',
  startedReadOnly:
    'Carrel wurde mit --read-only gestartet. Ohne diese Angabe gestartet, kann es Notizen schreiben.',
  backupNotMade: 'Die Sicherung wurde nicht angelegt. Warum, steht im Protokoll.',
  trailUnwritable:
    'Der Rechercheverlauf in {path} kann nicht gelesen oder geschrieben werden ({code}). Prüfen Sie, ob der Ordner beschreibbar ist und Platz hat.',
  libraryUnreadableBeside:
    'Die Bibliothek kann neben dem Fenster nicht gelesen werden. Versuchen Sie es noch einmal.',
  listGone: 'Diese Leseliste ist nicht mehr da.',
  listGoneUndo: 'Diese Leseliste ist nicht mehr da. Wurde sie entfernt, bringt „Rückgängig“ sie zurück.',
  nothingTaken: 'Seit dem Start von Carrel wurde nichts übernommen, oder es wurde schon zurückgenommen.',
  handOverCancelled: 'Der Export wurde abgebrochen. Es wurde nichts geschrieben.',
  unprintable:
    'Dieses Fenster kann nicht in eine Datei drucken. Exportieren Sie eine Seite (HTML) und drucken Sie diese aus einem Browser.',
  onlyWritten: 'Nur was Carrel seit dem Start geschrieben hat, wird in seinem Ordner gezeigt.',
  notShown: 'Der Ordner von {path} ließ sich nicht öffnen. Öffnen Sie ihn in Ihrem Dateimanager.',
  noneSelected: 'Kein Datensatz ist ausgewählt.',
  noneFound: 'Diese Suche findet nichts, also gibt es nichts zu zitieren.',
  noneInList: 'In dieser Liste steht kein Datensatz. Öffnen Sie einen und setzen Sie ihn mit y hinein.',
  noneMine:
    'Sie haben noch mit keinem Datensatz gearbeitet: Keiner hat ein Lesezeichen, eine Notiz, eine Markierung oder einen Platz in einer Liste.',
  packTwice: '{path} enthält dieselbe Sammlung wie {twin}, „{title}“. Behalten Sie eines von beiden.',
  collectionNotOpen:
    'Die Sammlung „{collection}“ ist nicht geöffnet. Fügen Sie ihr Paket wieder hinzu, um sie zu lesen.',
  notOnShelf: '{path} steht nicht im Regal.',
  cameWithCarrel:
    '{path} gehört zu Carrel und bleibt. Ein Paket derselben Sammlung, das Sie hinzufügen, wird an seiner Stelle gezeigt.',
  namedAtStart: '{path} wurde beim Start von Carrel genannt. Starten Sie es ohne diesen Namen.',
  proposalChanged:
    'Der Text ist nicht mehr der, in dem diese Stelle vorgeschlagen wurde. Sehen Sie die Markierung noch einmal an.',
  jobGone:
    '{kind, select, import {Dieser Import steht nicht mehr auf der Liste. Starten Sie ihn noch einmal.} other {Dieser Export steht nicht mehr auf der Liste. Starten Sie ihn noch einmal.}}',
  jobFailed:
    '{kind, select, import {Beim Import von „{title}“ ist in Carrel etwas schiefgegangen. Einzelheiten stehen im Protokoll unter {id}.} other {Beim Schreiben von „{title}“ ist in Carrel etwas schiefgegangen. Einzelheiten stehen im Protokoll unter {id}.}}',
  noReportYet: 'Einen Bericht über einen Import gibt es erst, wenn er fertig ist.',
  styleGone: 'Diesen Zitierstil gibt es nicht mehr. Wählen Sie einen anderen.',
  styleNotAdded: 'Nur ein Zitierstil, den Sie hinzugefügt haben, lässt sich entfernen.',
  noStyleRemoved: 'Seit dem Start wurde kein Zitierstil entfernt.',
  comparisonLeft: 'Der Vergleich wurde verlassen.',
};
