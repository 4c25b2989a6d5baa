import type { Catalogue } from '../words.ts';

export const selection: Catalogue['selection'] = {
  selected: '{count, plural, one {Выбрана # запись} few {Выбраны # записи} other {Выбрано # записей}}',
  selectNone: 'Снять выбор',
  selectAll: 'Выбрать все',
  selectedRecords: 'Выбранные записи',
  bibliography: 'Библиография',
  export: 'Экспорт',
};
