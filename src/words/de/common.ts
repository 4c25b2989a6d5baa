import type { Catalogue } from '../words.ts';

export const common: Catalogue['common'] = {
  close: 'Schließen',
  cancel: 'Abbrechen',
  undo: 'Rückgängig',
  redo: 'Wiederholen',
  save: 'Speichern',
  remove: 'Entfernen',
  tryAgain: 'Noch einmal versuchen',
  copy: 'Kopieren',
  copied: 'Kopiert',
  back: 'Zurück',
  next: 'Weiter',
  untitled: 'Ohne Titel',
  undated: 'o. D.',
  and: '{first} und {second}',
  records: '{count, plural, one {# Datensatz} other {# Datensätze}}',
  notes: '{count, plural, one {# Notiz} other {# Notizen}}',
  marks: '{count, plural, one {# Markierung} other {# Markierungen}}',
  bookmarks: '{count, plural, one {# Lesezeichen} other {# Lesezeichen}}',
  collections: '{count, plural, one {# Sammlung} other {# Sammlungen}}',
};
