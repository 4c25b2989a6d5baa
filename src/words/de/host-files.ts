import type { Catalogue } from '../words.ts';

export const hostFiles: Catalogue['hostFiles'] = {
  line: '{path}, Zeile {line}',
  at: '{where}: {what}.',
  unsupportedPicture:
    '{path} ist ein Bild im Format {format}, das nicht jedes Fenster zeigen kann. Speichern Sie es als JPEG oder PNG und importieren Sie das.',
  officeDocument:
    '{path} ist ein Dokument einer Textverarbeitung oder eines Büroprogramms. Speichern Sie es als PDF, HTML oder reinen Text und importieren Sie das.',
  ebook: '{path} ist ein E-Book. Speichern Sie seine Kapitel als HTML und importieren Sie diese.',
  archive:
    '{path} ist ein gepacktes Archiv, und solche öffnet Carrel nicht. Entpacken Sie es und importieren Sie den Ordner.',
  noPdf: '{path} ist kein PDF, auch wenn der Name es sagt. Speichern Sie die Datei neu.',
  noPicture: '{path} ist kein Bild, auch wenn der Name es sagt. Speichern Sie die Datei neu.',
  unknown:
    '{path} ist weder Text noch Webseite, PDF oder Bild. Lassen Sie das Format weg; vielleicht wird es dann erkannt.',
  showsNoWords: '{path} zeigt keine Wörter. Speichern Sie die Seite noch einmal, wenn sie ganz geladen ist.',
  onlyDescription: '{path} hat keine Wörter außer der Beschreibung. Speichern Sie die Datei neu.',
  tooManyPixels:
    '{path} gibt eine Größe von {width} × {height} Pixeln an, die kein Fenster zeigen kann. Speichern Sie das Bild kleiner.',
  tooLong:
    '{path} ist länger als jedes Dokument: mehr als 20 Millionen Zeichen. Teilen Sie die Datei und importieren Sie die Teile.',
  tooIntricate:
    '{path} ist für Markdown zu lang oder zu verwickelt. Die Datei wurde als reiner Text gelesen, mit ihren Zeichen.',
  htmlTooLong:
    '{path} hat mehr als 16 Millionen Zeichen. Speichern Sie die Seite neu oder als Text und importieren Sie das.',
  htmlTooManyElements:
    '{path} hat mehr als eine Million Elemente. Speichern Sie die Seite neu oder als Text und importieren Sie das.',
  pagesUnread:
    '{path}: Der Text von {count, plural, one {# Seite} other {# Seiten}} war nicht lesbar ({pages}).',
  noTextLayer:
    '{path} hat keine Textebene. Die Datei wird als Scan geführt, dessen Wörter nicht durchsuchbar sind.',
  'pdf.memory': '{path} lässt sich nicht lesen: Es braucht zu viel Speicher.',
  'pdf.time':
    '{path} lässt sich nicht lesen: Es dauert zu lange; die Datei ist beschädigt oder soll schaden.',
  'pdf.letters': '{path} lässt sich nicht lesen: Es hat mehr als 50 Millionen Buchstaben.',
  'pdf.pages':
    '{path} lässt sich nicht lesen: Es gibt {pages} Seiten an, und mehr als {most} werden nicht gelesen.',
  'pdf.password':
    '{path} lässt sich nicht lesen: Es ist durch ein Kennwort geschützt. Speichern Sie es ohne und importieren Sie das.',
  'pdf.damaged': '{path} lässt sich nicht lesen: Es ist beschädigt oder kein PDF.',
  'pdf.failed': '{path} lässt sich nicht lesen: Der PDF-Leser ist daran gescheitert.',
  'pdf.ended': '{path} lässt sich nicht lesen: Der PDF-Leser wurde beendet.',
  yamlTooLong: 'Die Beschreibung in {path} ist kein lesbares YAML: Sie ist länger als 256 kB.',
  yamlTooDeep: 'Die Beschreibung in {path} ist kein lesbares YAML: Sie ist tiefer als {depth} Ebenen.',
  yamlMalformed: 'Die Beschreibung in {path} ist kein lesbares YAML: Sie ist nicht wohlgeformt.',
  yamlUnreadable: 'Die Beschreibung in {path} ist kein lesbares YAML: {why}.',
  jsonTooLong: 'Die Beschreibung in {path} lässt sich nicht lesen: Sie ist länger als 256 kB.',
  noJson: 'Die Beschreibung in {path} lässt sich nicht lesen: Sie ist kein JSON, wie etwa {example}.',
  describesNothing: 'sie nennt nichts, was ein Dokument beschreibt, wie etwa „title: …“',
  stray: 'sie beschreibt kein Dokument ihres Ordners',
  identifierTwice: 'die Kennung „{id}“ steht in mehreren Beschreibungen; der Pfad dient als Kennung',
  'kind.noTextLayer': 'PDFs ohne Text',
  'kind.markdown': 'Markdown-Dateien',
  'kind.files': 'Dateien',
  'kind.language': 'Sprache',
  'kind.key': 'Schlüssel',
  'kind.date': 'Datum',
  'kind.crossref': 'Querverweis',
  'kind.macro': 'Abkürzung',
  'kind.tex': 'TeX',
  'kind.type': 'Art des Werts',
  'kind.end': 'Ende',
  'kind.file': 'Datei',
  noReferences:
    'In {path} wurde keine Literaturangabe gefunden. Exportieren Sie die Datei noch einmal aus dem Programm, das die Angaben verwaltet.',
  kindsUnknown: '{path} nennt Arten von Dokumenten, die Carrel nicht kennt; sie wurden weggelassen: {kinds}.',
  kindsUnknownMore:
    '{path} nennt Arten von Dokumenten, die Carrel nicht kennt; sie wurden weggelassen: {kinds} und {more} weitere.',
  kindCount: '„{kind}“ ({count})',
  fieldsLeftOut:
    '{path} hat Felder, für die ein Datensatz keinen Platz hat; sie wurden weggelassen: {fields}.',
  fileNotTaken: 'die Datei „{name}“ wurde nicht genommen: {why}',
  noTitle: 'die Literaturangabe hat weder einen Titel noch sonst etwas, wonach sie heißen könnte',
  languageUnknown: 'die Sprache „{language}“ ist nicht bekannt und wurde weggelassen',
  keyUnusable: 'der Schlüssel ist zu lang oder hat Zeichen, die keine Kennung hat; er wurde weggelassen',
  keyTwice:
    'der Schlüssel „{key}“ steht in {count} Literaturangaben; die Kennung wird aus dem Inhalt gebildet',
  dateKept:
    'das Datum „{date}“ wurde nicht verstanden; es bleibt wie gedruckt und zählt beim Sortieren als undatiert',
  dateLeftOut: 'das Datum {date} wurde nicht verstanden und weggelassen',
  entryTooLong: 'der Eintrag ist länger als 10 MB',
  entryTooManyFields: 'der Eintrag hat mehr als 10.000 Felder',
  entryLeftOut: 'der Eintrag wurde weggelassen: {fault}',
  keyedEntryLeftOut: 'der Eintrag „{key}“ wurde weggelassen: {fault}',
  braceMissing: 'ihm fehlt die letzte geschweifte Klammer',
  noField: '„{words}“ ist kein Feld mit einem Wert',
  valueNotClosed: 'der Wert von „{name}“ wird nie geschlossen',
  valueTooDeep: 'der Wert von „{name}“ ist tiefer als {depth} Klammern verschachtelt',
  valueTooLong: 'der Wert von „{name}“ ist länger als 10 MB',
  valueMissing: 'der Wert von „{name}“ fehlt',
  leadsNowhere: 'er verweist auf „{key}“, das ins Leere führt',
  macroUnknown: 'die Abkürzung „{name}“ ist in der Datei nicht definiert; sie bleibt, wie sie ist',
  texUnread: 'ein Teil des TeX war nicht lesbar; die Wörter bleiben ohne ihre Befehle',
  itemCutOff: 'der Eintrag ist abgeschnitten',
  itemTooLong: 'der Eintrag ist länger als 10 MB',
  itemTooDeep: 'der Eintrag ist tiefer als {depth} Ebenen verschachtelt',
  noItem: 'das ist kein Eintrag mit benannten Werten',
  itemNoJson: 'der Eintrag ist kein JSON',
  valueNoText: '„{name}“ ist kein Text und wurde weggelassen',
  valueNoName: '„{name}“ enthält etwas, das kein Name ist; es wurde weggelassen',
  noEnd: 'der Eintrag hat kein ER am Ende; vielleicht ist er abgeschnitten',
};
