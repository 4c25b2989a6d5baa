import type { Catalogue } from '../words.ts';

export const hostLists: Catalogue['hostLists'] = {
  made: 'Liste „{name}“ angelegt',
  recordAdded: '„{title}“ in „{list}“ aufgenommen',
  headingAdded: 'Eine Überschrift in „{list}“ eingefügt',
  wordsAdded: 'Worte in „{list}“ eingefügt',
  needsName: 'Eine Liste braucht einen Namen: Schreiben Sie einen oder lassen Sie den, den sie hat.',
  aloneOnlyList: 'Nur eine Liste kann für sich stehen: Wählen Sie die Liste, in die dies kommt.',
  inItself: 'Die Liste „{name}“ kann nicht in sich selbst stehen. Wählen Sie eine andere.',
  moved: '{what} verschoben',
  movedTo: '{what} nach „{list}“ verschoben',
  removed: '{what} entfernt',
  theList: 'Die Liste „{name}“',
  theHeading: 'Die Überschrift „{name}“',
  theWords: 'Die Worte',
  theRecord: 'Der Datensatz',
  renamed: '„{from}“ in „{to}“ umbenannt',
  headingChanged: 'Die Überschrift geändert',
  wordsChanged: 'Die Worte geändert',
  saidChanged: 'Was zum Datensatz gesagt ist, geändert',
  listGone:
    'Keine Leseliste und nichts darin hat die Kennung „{id}“. Es wurde vielleicht entfernt: Rückgängig holt es zurück.',
};
