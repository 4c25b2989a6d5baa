import type { Catalogue } from '../words.ts';

export const timeline: Catalogue['timeline'] = {
  label: 'Шкала времени',
  notDrawn: 'Не удалось построить шкалу времени.',
  asTable: 'Таблицей',
  year: '{year}',
  span: 'период {from} — {to}',
  picture: 'Шкала времени по {unit, select, year {годам} other {месяцам}}',
  keys: 'Стрелки перемещают, с Shift выбирают промежуток, Enter сужает до него список, Escape снимает выбор.',
  noDates: 'В этом списке нет записей с датой.',
  extent: '{span}, по {unit, select, year {годам} other {месяцам}}',
  undatedLast: 'Без даты: {count, number}, показаны в конце.',
  undatedAmong: 'Без даты: {count, number}, показаны вместе с остальными.',
  later:
    '{count, plural, one {# запись может} few {# записи могут} other {# записей могут}} относиться к этому времени или к более позднему.',
  brushed: '{span}: {count, plural, one {# запись} few {# записи} other {# записей}}',
  caption: 'Записи по {unit, select, year {годам} other {месяцам}}',
  unit: '{unit, select, year {Год} other {Месяц}}',
  records: 'Записи',
  narrowTo: 'Сузить список: {moment}',
  afterMoment: ', {count, plural, one {# запись} few {# записи} other {# записей}}, сузить до этого список',
  undated: 'Без даты',
  leftOut:
    'В этот промежуток не {count, plural, one {входит # запись} few {входят # записи} other {входят # записей}} без даты.',
  showToo: '{count, plural, one {Показать её} few {Показать их} other {Показать их}}<hidden> тоже</hidden>',
  shownToo:
    '{count, plural, one {Показана и # запись} few {Показаны и # записи} other {Показано и # записей}} без даты.',
  leaveOut: '{count, plural, one {Убрать её} few {Убрать их} other {Убрать их}}',
};
