import type { Catalogue } from '../words.ts';

export const timeline: Catalogue['timeline'] = {
  label: 'Zeitleiste',
  notDrawn: 'Die Zeitleiste konnte nicht gezeichnet werden.',
  asTable: 'Als Tabelle',
  year: '{year}',
  span: '{from} bis {to}',
  picture: 'Zeitleiste nach {unit, select, year {Jahren} other {Monaten}}',
  keys: 'Pfeiltasten bewegen, mit Umschalt wählen sie einen Zeitraum, Enter grenzt die Liste darauf ein, Escape hebt die Auswahl auf.',
  noDates: 'Kein Datensatz dieser Liste hat ein Datum.',
  extent: '{span}, nach {unit, select, year {Jahren} other {Monaten}}',
  undatedLast: '{count, number} undatiert, am Ende gezeigt.',
  undatedAmong: '{count, number} undatiert, dazwischen gezeigt.',
  later:
    '{count, plural, one {# Datensatz kann} other {# Datensätze können}} aus dieser Zeit oder einer späteren stammen.',
  brushed: '{span}: {count, plural, one {# Datensatz} other {# Datensätze}}',
  caption: 'Datensätze nach {unit, select, year {Jahren} other {Monaten}}',
  unit: '{unit, select, year {Jahr} other {Monat}}',
  records: 'Datensätze',
  narrowTo: 'Liste auf {moment} eingrenzen',
  afterMoment: ', {count, plural, one {# Datensatz} other {# Datensätze}}, Liste darauf eingrenzen',
  undated: 'Undatiert',
  leftOut:
    '{count, plural, one {# undatierter Datensatz liegt} other {# undatierte Datensätze liegen}} nicht in diesem Zeitraum.',
  showToo: '{count, plural, one {Ihn zeigen} other {Sie zeigen}}<hidden>, zusätzlich</hidden>',
  shownToo:
    '{count, plural, one {# undatierter Datensatz wird} other {# undatierte Datensätze werden}} mit gezeigt.',
  leaveOut: '{count, plural, one {Ihn weglassen} other {Sie weglassen}}',
};
