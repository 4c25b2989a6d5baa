import type { Catalogue } from '../words.ts';

export const common: Catalogue['common'] = {
  close: 'Закрыть',
  cancel: 'Отмена',
  undo: 'Отменить',
  redo: 'Повторить',
  save: 'Сохранить',
  remove: 'Удалить',
  tryAgain: 'Повторить попытку',
  copy: 'Копировать',
  copied: 'Скопировано',
  back: 'Назад',
  next: 'Далее',
  untitled: 'Без названия',
  undated: 'б. д.',
  and: '{first} и {second}',
  records: '{count, plural, one {# запись} few {# записи} other {# записей}}',
  notes: '{count, plural, one {# заметка} few {# заметки} other {# заметок}}',
  marks: '{count, plural, one {# пометка} few {# пометки} other {# пометок}}',
  bookmarks: '{count, plural, one {# закладка} few {# закладки} other {# закладок}}',
  collections: '{count, plural, one {# коллекция} few {# коллекции} other {# коллекций}}',
};
