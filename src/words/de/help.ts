import type { Catalogue } from '../words.ts';

export const help: Catalogue['help'] = {
  title: 'Tasten',
  go: 'Wechseln',
  searching: 'Suchen',
  record: 'Datensatz',
  text: 'Text',
  view: 'Ansicht',
  inBox: 'Im Suchfeld',
  inList: 'In der Liste',
  onFacets: 'Bei dem, was sie eingrenzt',
  onTimeline: 'Auf der Zeitleiste',
  onCollection: 'Auf einer Sammlung oder gespeicherten Suche',
  onShelf: 'Im Leseregal',
  inReadingList: 'In einer Leseliste',
  inText: 'In einem Text',
  inNote: 'In einer Notiz',
  amongMarks: 'Bei den Markierungen',
  onSheets: 'Auf den Seiten der Papiervorlage',
  amongNames: 'Bei den Namen',
  amongFiles: 'Bei den Dateien',
  singleKeys:
    'Einzelne Tasten verwenden. Schalten Sie sie aus, wenn Sie mit dem Computer sprechen oder versehentlich Tasten drücken; die Schaltflächen tun dasselbe.',
};
