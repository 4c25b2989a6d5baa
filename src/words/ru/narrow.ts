import type { Catalogue } from '../words.ts';

export const narrow: Catalogue['narrow'] = {
  title: 'Сузить список',
  narrow: 'Сузить',
  timeline: 'Шкала времени',
  notCounted: 'Не удалось подсчитать.',
  nothingTells: 'Эти записи ничем не различаются: в их источниках не указаны ни лица, ни места, ни темы.',
  kind: '{kind, select, collection {Коллекция} person {Лицо} place {Место} subject {Тема} genre {Вид документа} language {Язык} archive {Архив} other {Год}}',
  find: 'Найти {kind, select, collection {коллекцию} person {лицо} place {место} subject {тему} genre {вид документа} language {язык} archive {архив} other {год}}',
  chosen: '{count, number}<hidden> выбрано или исключено</hidden>',
  noneWith: 'Нет ничего с «{text}» в названии.',
  more: 'Ещё {count, number}…<hidden> {kind, select, collection {коллекции} person {лица} place {места} subject {темы} genre {виды документов} language {языки} archive {архивы} other {годы}}</hidden>',
  andMore: 'И ещё {count, number}: найдите их по части названия.',
  fewer:
    'Меньше<hidden>: {kind, select, collection {коллекции} person {лица} place {места} subject {темы} genre {виды документов} language {языки} archive {архивы} other {годы}}</hidden>',
  narrowedTo: 'Сужено до',
  date: 'Дата',
  pressBack: '{kind}. Нажмите, чтобы снять.',
  not: 'кроме: {words}',
  removeChip:
    ', {kind, select, collection {коллекция} person {лицо} place {место} subject {тема} genre {вид документа} language {язык} archive {архив} year {год} other {дата}}, снять',
  clearAll: 'Снять все',
  undated: 'Без даты',
  genre:
    '{genre, select, journal {дневник} letter {письмо} memorandum {записка} record_of_conversation {запись беседы} report {доклад} telegram {телеграмма} minutes {протокол} guide {путеводитель} other {{name}}}',
  recordsAfter: '{count, plural, one {запись} few {записи} other {записей}}',
  leftOut: 'исключено',
  leaveOut: 'Исключить: {value}',
  leaveOutKey: 'Исключить: {value} (Shift Enter)',
};
