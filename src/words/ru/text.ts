import type { Catalogue } from '../words.ts';

export const text: Catalogue['text'] = {
  labelAndKey: '{label} ({key})',
  printedKey: '{name, select, PageUp {Page Up} PageDown {Page Down} Space {Пробел} other {{name}}}',
  manage: 'Управление: {name}',
  updated: 'Обновлено: {title}.',
  removed: 'Удалено: {title}. Ваши заметки к ней остаются.',
  notRemoved: 'Не удалено: {title}.',
  restored: 'Возвращено, как было: {title}.',
  notRestored: 'Вернуть не удалось.',
  orderNotKept: 'Не удалось сохранить порядок.',
};
