import type { Catalogue } from '../words.ts';

export const hostCite: Catalogue['hostCite'] = {
  leavesOut: 'Lässt weg: {all}.',
  leavesOutOfDocuments: 'Lässt bei Dokumenten, die keine Briefe sind, weg: {documents}.',
  leavesOutOfLetters: 'Lässt bei Briefen weg: {letters}.',
  leavesOutAndOfDocuments: 'Lässt weg: {all}; bei Dokumenten, die keine Briefe sind, auch: {documents}.',
  leavesOutAndOfLetters: 'Lässt weg: {all}; bei Briefen auch: {letters}.',
  leavesOutOfBoth: 'Lässt bei Dokumenten, die keine Briefe sind, weg: {documents}; bei Briefen: {letters}.',
  leavesOutAndOfBoth:
    'Lässt weg: {all}; bei Dokumenten, die keine Briefe sind, auch: {documents}; bei Briefen auch: {letters}.',
  comma: '{before}, {last}',
  and: '{before} und {last}',
  'drop.archive': 'das Archiv',
  'drop.archive_location': 'die Signatur',
  'drop.archive-place': 'den Ort des Archivs',
  'drop.author': 'den Verfasser',
  'drop.recipient': 'den Empfänger',
  'drop.translator': 'den Übersetzer',
  'drop.title': 'den Titel',
  'drop.genre': 'die Art des Dokuments',
  'drop.day': 'Tag und Monat',
  'drop.URL': 'die Adresse',
  noRules:
    '„{title}“ hat keine eigenen Regeln: Er verweist auf den Zitierstil {parent}, der hier nicht vorliegt. Fügen Sie diesen zuerst hinzu.',
  noCitation: 'Der Zitierstil „{title}“ hat keine Regeln für Nachweise.',
  noStyle:
    'Das ist kein Zitierstil: Ein Zitierstil ist eine XML-Datei in der Citation Style Language 1.0 mit Titel, id und class.',
  unusable: 'Der Zitierstil „{title}“ lässt sich nicht verwenden: {why}',
  noFile: 'Es gibt keine Datei {path}.',
  unreadable: '{path} lässt sich nicht lesen.',
  unknown: 'Carrel hat keinen Zitierstil „{name}“. Vorhanden: {known}.',
  orAliases: '{id} (oder {aliases})',
};
