import type { Catalogue } from '../words.ts';

export const notesHistory: Catalogue['notesHistory'] = {
  history: 'Verlauf',
  historyOfNote: 'Verlauf der Notiz',
  nothing: 'Hier wurde noch nichts geschrieben.',
  every: 'Jeder gespeicherte Wortlaut ({count, number})',
  wording: 'Der Wortlaut',
  wordings: 'Wortlaute, der neueste zuerst',
  changes: 'Durchgestrichen: was der nächste Wortlaut weglässt. Unterstrichen: was er hinzufügt.',
  asItStands: 'So steht die Notiz jetzt da.',
  bringBack: 'Diesen Wortlaut zurückholen',
  words: '{count, plural, one {# Wort} other {# Wörter}}',
  emptied: 'geleert',
};
