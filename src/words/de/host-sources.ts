import type { Catalogue } from '../words.ts';

export const hostSources: Catalogue['hostSources'] = {
  place: '{path}, Zeile {line}',
  remark: '{where}: {what}.',
  quoted: '„{text}“',
  countedName: '„{name}“ ({count})',
  listAndMore: '{list} und {more} weitere',
  moreOfKind:
    '… und {count} weitere dieser Art ({kind, select, date {Datum} language {Sprache} id {Kennung} identifier {Kennung} related {verwandte Datensätze} file {Datei} files {Dateien} encoding {Kodierung} header {Spaltenkopf} ragged {Zahl der Zellen} cut {abgeschnittene Datei} key {Schlüssel} crossref {Querverweis} tex {TeX} type {Art} other {{kind}}}).',

  sameRecord: 'Derselbe Datensatz steht schon in {twin}',
  noRecords:
    'In {paths} wurden keine Datensätze gefunden. Die Quelle vollständig speichern und erneut importieren.',
  noRecordsWhy:
    'In {paths} wurden keine Datensätze gefunden. Der erste Grund: {where}: {why}. Die Quelle vollständig speichern und erneut importieren.',
  dateKept: 'Das Datum „{date}“ wurde nicht verstanden; es bleibt, wie es gedruckt ist',
  dateUndated:
    'Das Datum „{date}“ wurde nicht verstanden; es bleibt, wie es gedruckt ist, und gilt beim Ordnen als undatiert',
  languageUnknown: 'Die Sprache „{language}“ ist nicht bekannt und wurde weggelassen',
  idTwice: 'Die Kennung „{id}“ gibt es schon; die zweite hat einen Zusatz erhalten',
  kindsUnknown: '{path} nennt Arten von Dokumenten, die Carrel nicht kennt; sie wurden weggelassen: {kinds}.',

  notText: '{path} ist keine Textdatei. Als reinen Text in UTF-8 speichern und diesen importieren.',
  fileEmpty: '{path} ist leer. Die Datei noch einmal speichern.',
  readAs: '{path} wurde als {encoding} gelesen. Wo Buchstaben falsch aussehen, die Kodierung wählen.',
  readAsGuess:
    '{path} wurde als {encoding} gelesen; das ist eine Vermutung. Wo Buchstaben falsch aussehen, die Kodierung wählen.',
  brokenCharacters:
    '{count, plural, one {# Zeichen von {path} war nicht als {encoding} zu lesen und steht als „{sign}“.} other {# Zeichen von {path} waren nicht als {encoding} zu lesen und stehen als „{sign}“.}}',
  notImportable: '{path} ist keine Datei, die sich importieren lässt.',
  fileTooLarge: '{path} ist größer als 200 MB. Die Datei teilen und die Teile importieren.',
  noFile: 'Es gibt keine Datei {path}.',
  fileUnreadable: '{path} ist nicht lesbar ({code}). Um das Leserecht bitten.',
  encodingUnknown:
    'Die Kodierung „{encoding}“ gibt es nicht. Eine wie utf-8, windows-1251, koi8-r, gb18030 oder shift_jis nennen.',
  encodingNotRead:
    '{path} ist in der Kodierung „{encoding}“ zu lesen, die hier unbekannt ist. Die Datei in UTF-8 speichern.',
  folderEmpty: 'Der Ordner {path} enthält keine Dateien zum Importieren.',
  folderLoop: 'Er führt in einen Ordner zurück, der schon gelesen ist',
  linkOut: 'Das ist eine Verknüpfung, die aus dem Ordner hinausführt',
  folderUnreadable: 'Der Ordner ist nicht lesbar ({code})',
  formatUnknown: 'Das Format „{format}“ gibt es nicht. Carrel liest: {formats}.',
  formatUnrecognised: '{path} hat kein Format, das Carrel erkennt. Eines wählen: {formats}.',

  besideAddress: 'Das ist eine Adresse, und nichts wird abgerufen',
  besideAbsolute: 'Der Pfad ist absolut, gelesen werden aber nur Dateien im Ordner der Datei, die ihn nennt',
  besideOutside: 'Sie liegt außerhalb des Ordners der Datei, die sie nennt',
  notTextFile: 'Das ist keine Textdatei',
  empty: 'Die Datei ist leer',
  noSuchFile: 'Eine solche Datei gibt es nicht',
  unreadable: 'Die Datei ist nicht lesbar',
  unreadableCode: 'Die Datei ist nicht lesbar ({code})',
  notJson: 'Das ist kein JSON wie etwa {example}',
  unknownKeys: 'Darin steht {keys}; erlaubt ist nur {known}',
  aboutUnusable: 'Die Titelseite {path} ist nicht verwendbar: {why}.',
  aboutImpossible: 'Die Titelseite lässt sich nicht erstellen: {why}.',
  pageId:
    '„id“ darf nur Kleinbuchstaben, Ziffern und Bindestriche haben, höchstens 80, und muss mit einem Buchstaben oder einer Ziffer beginnen',
  pageCaptured: '„captured“ muss ein Tag sein, etwa 1956-09-26',
  pageNoObject: 'Das ist kein Objekt wie {example}',
  pageText: '„{key}“ muss Text in Anführungszeichen sein und darf nicht leer sein',

  xmlFault:
    '{place}: {why}. Aus dieser Datei wurde nichts importiert; sie berichtigen und erneut importieren.',
  xmlMalformed: 'Das ist kein wohlgeformtes XML ({message})',
  xmlDoctype: 'Die DOCTYPE deklariert Entitäten oder Elemente; das wird abgelehnt',
  xmlAttributes: 'Ein Element hat mehr als {most} Attribute',
  xmlDeep: 'Die Elemente sind mehr als {most} Ebenen tief',
  xmlByte: 'Ein Byte gehört nicht zur Kodierung der Datei',
  xmlLong: 'Dort stehen mehr als 10 Millionen Zeichen ohne Tag',

  doubtful: '„{title}“ hat kein Datum und gehört vielleicht zur Seite statt zu ihrer Liste',
  dateAlone: '„{date}“ ist ein Datum ohne Titel',
  behindAbstract: 'Text hinter einer Zusammenfassung, der kein Satz ist',
  pageFoot: 'Text hinter der letzten Zusammenfassung, für den Fuß der Seite gehalten',
  pagesMissing:
    '{pages, plural, one {Die Seite zeigt {texts}: {missing, plural, one {# Datensatz dieser Liste steht} other {# Datensätze dieser Liste stehen}} nicht darauf.} other {Die Seiten zeigen {texts}: {missing, plural, one {# Datensatz dieser Liste steht} other {# Datensätze dieser Liste stehen}} nicht darauf.}}',
  pageCount: '{path} kündigt {expected} Datensätze an ({texts}), gefunden wurden aber {found}.',
  webArchive:
    '{path} ist eine Webseite in einer einzigen Datei (MHTML). Als „Webseite, nur HTML“ oder als Text speichern und das importieren.',

  referencesNowhere:
    '{path}: {count, plural, one {# Verweis führt} other {# Verweise führen}} in diesem Import ins Leere ({some}); die Wörter bleiben erhalten.',
  documentTooLong: 'Es ist länger als jedes Dokument: mehr als 20 Millionen Zeichen',

  nothingImported: '{place}: {why}. Aus dieser Datei wurde nichts importiert.',
  eadOutside: 'Eine Komponente steht außerhalb von „archdesc“',
  eadMany: 'Sie hat mehr als 1.000.000 Komponenten; die Datei teilen',
  eadDeep: 'Die Komponenten sind mehr als {most} Ebenen tief',
  eadNoDescription:
    '{path} ist ein Findbuch ohne Beschreibung (kein „archdesc“). Vollständig speichern und erneut importieren.',
  eadAuthority:
    '{path} ist ein Normdatensatz (EAC-CPF): Er beschreibt eine Person, Familie oder Körperschaft und keine Unterlagen. Stattdessen das Findbuch ihrer Unterlagen importieren.',
  eadNoAddress:
    '{path}: {count, plural, one {# digitales Objekt hat} other {# digitale Objekte haben}} keine Webadresse; wie das Findbuch sie nennt, bleibt im Text erhalten.',
  eadTooLong: 'Die Beschreibung ist länger als jede andere: mehr als 10 Millionen Zeichen',

  elementsLost:
    '{path} hat Elemente, für die ein Datensatz kein Feld hat; sie wurden weggelassen: {elements}.',
  newerAt: 'Eine neuere Beschreibung steht in {place}',
  sameAt: 'Derselbe Datensatz steht in {place}',
  deletedAtSource: 'An der Quelle gelöscht',
  descriptionTooLong: 'Sie ist länger als jede Beschreibung: mehr als 5 Millionen Zeichen',
  noDescription: 'Es gibt keine Beschreibung',
  notDublinCore: 'Es ist in „{format}“ beschrieben, nicht in Dublin Core',
  noTitle: 'Es gibt keinen Titel und auch sonst nichts, wonach es zu benennen wäre',
  harvestNone:
    '{path} hat keine Beschreibung in Dublin Core. Mit dem Präfix oai_dc ernten und das importieren.',
  harvestError:
    '{path} ist eine Antwort ohne Datensätze: Das Repositorium sagt „{error}“. Noch einmal anfragen.',
  harvestMissing:
    '{path} gehört zu einer Liste von {total} Datensätzen: {missing} davon sind nicht in diesen Dateien.',
  harvestGoesOn:
    'Auf {path} folgt eine Seite (resumptionToken „{token}“), die nicht unter diesen Dateien ist.',

  noTitleColumn:
    '{path} hat keine Spalte, die nach dem Titel eines Datensatzes aussieht. Wählen, welche es ist: {columns}.',
  columnsLeftOut:
    '{count, plural, one {Die Spalte {columns} von {path} wurde weggelassen. Wählen, was sie bedeutet.} other {Die Spalten {columns} von {path} wurden weggelassen. Wählen, was sie bedeuten.}}',
  headerTooLong:
    '{path} hat eine erste Zeile, die für den Kopf einer Tabelle zu lang ist. Die Spalten in der ersten Zeile nennen und jede Zeile mit einem Zeilenende abschließen.',
  rowEmpty: 'Die Zeile ist leer',
  rowQuote:
    'In dieser Zeile wird ein Anführungszeichen geöffnet und nie geschlossen; der Rest der Datei wurde weggelassen',
  rowTooLong:
    'Die Zeile ist länger als 10 MB, wie wenn ein Anführungszeichen nie geschlossen wird; der Rest der Datei wurde weggelassen',
  rowUnreadable: 'Die Zeile ist nicht lesbar',
  rowCells: 'Die Zeile hat {cells} Zellen, der Tabellenkopf {headers}',
  rowCellsLost:
    'Die Zeile hat {cells} Zellen, der Tabellenkopf {headers}; die Zellen hinter der letzten Überschrift wurden weggelassen',
  rowNoTitle: 'Die Zeile hat keinen Titel und auch sonst nichts, wonach sie zu benennen wäre',
  headerTwice: 'Die Überschrift „{name}“ steht über den Spalten {numbers}',
  noList:
    '{path} enthält keine Liste von Datensätzen. Es muss eine Liste von Objekten sein oder ein Objekt mit einer solchen Liste unter „records“.',
  listCut: 'Die Datei endet mitten in ihrer Liste; vielleicht ist sie abgeschnitten',
  recordTooLong: 'Der Datensatz ist länger als 10 MB',
  recordCut: 'Der Datensatz ist abgeschnitten',
  recordDeep: 'Der Datensatz ist mehr als {most} Ebenen tief verschachtelt',
  notObject: 'Das ist kein Objekt mit benannten Werten',
  recordNotJson: 'Der Datensatz ist kein JSON',
  fileNotTaken: 'Die Datei „{name}“ wurde nicht übernommen: {why}',
  identifierUnusable: '„{identifier} …“ kann keine Kennung sein; sie wird aus dem Inhalt gebildet',
  identifierShared: 'Die Kennung „{identifier}“ steht in {count} Zeilen; sie wird aus dem Inhalt gebildet',
  relatedUnknown:
    '„{identifier}“ ist als verwandt genannt, aber kein Datensatz des Imports hat diese Kennung',

  mapUnusable: 'Die Zuordnung ist nicht verwendbar: {why}.',
  mapFileUnusable: 'Die Zuordnung {path} ist nicht verwendbar: {why}.',
  mapLanguage: '„{language}“ ist keine Sprache; ein Kürzel wie „ru“ schreiben',
  mapMeaning: 'Die Spalte „{column}“ kann nicht {meaning} bedeuten, nur eines von: {fields}',
  mapNoColumn: 'Keine Tabelle hat die Spalte {columns}; es gibt: {headers}',
  mapNotSo: '„{place}“ ist nicht so, wie docs/import.md es beschreibt ({message})',
  mapWholeNotSo: 'Als Ganzes ist sie nicht so, wie docs/import.md es beschreibt ({message})',
};
