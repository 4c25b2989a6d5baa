import type { Catalogue } from '../words.ts';

export const narrow: Catalogue['narrow'] = {
  title: 'Liste eingrenzen',
  narrow: 'Eingrenzen',
  timeline: 'Zeitleiste',
  notCounted: 'Die Zahlen konnten nicht ermittelt werden.',
  nothingTells:
    'Nichts unterscheidet diese Datensätze: Ihre Quellen nennen weder Personen noch Orte noch Themen.',
  kind: '{kind, select, collection {Sammlung} person {Person} place {Ort} subject {Thema} genre {Gattung} language {Sprache} archive {Archiv} other {Jahr}}',
  find: '{kind, select, collection {Sammlung} person {Person} place {Ort} subject {Thema} genre {Gattung} language {Sprache} archive {Archiv} other {Jahr}} suchen',
  chosen: '{count, number}<hidden> gewählt oder ausgeschlossen</hidden>',
  noneWith: 'Nichts mit „{text}“ im Namen.',
  more: '{count, number} weitere …<hidden> {kind, select, collection {Sammlungen} person {Personen} place {Orte} subject {Themen} genre {Gattungen} language {Sprachen} archive {Archive} other {Jahre}}</hidden>',
  andMore: 'Und {count, number} weitere: über einen Teil des Namens zu finden.',
  fewer:
    'Weniger<hidden> {kind, select, collection {Sammlungen} person {Personen} place {Orte} subject {Themen} genre {Gattungen} language {Sprachen} archive {Archive} other {Jahre}}</hidden>',
  narrowedTo: 'Eingegrenzt auf',
  date: 'Datum',
  pressBack: '{kind}. Ein Druck hebt es auf.',
  not: 'nicht {words}',
  removeChip:
    ', {kind, select, collection {Sammlung} person {Person} place {Ort} subject {Thema} genre {Gattung} language {Sprache} archive {Archiv} year {Jahr} other {Datum}}, entfernen',
  clearAll: 'Alle aufheben',
  undated: 'Undatiert',
  genre:
    '{genre, select, journal {Tagebuch} letter {Brief} memorandum {Memorandum} record_of_conversation {Gesprächsaufzeichnung} report {Bericht} telegram {Telegramm} minutes {Protokoll} guide {Findmittel} other {{name}}}',
  recordsAfter: '{count, plural, one {Datensatz} other {Datensätze}}',
  leftOut: 'ausgeschlossen',
  leaveOut: '{value} ausschließen',
  leaveOutKey: '{value} ausschließen (Umschalt Eingabe)',
};
