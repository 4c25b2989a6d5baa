import type { Catalogue } from '../words.ts';

export const notesHistory: Catalogue['notesHistory'] = {
  history: 'История',
  historyOfNote: 'История заметки',
  nothing: 'Здесь ещё ничего не написано.',
  every: 'Все сохранённые редакции ({count, number})',
  wording: 'Редакция',
  wordings: 'Редакции, сначала новейшие',
  changes: 'Зачёркнуто: что убрано в следующей редакции. Подчёркнуто: что добавлено.',
  asItStands: 'Так заметка выглядит сейчас.',
  bringBack: 'Вернуть эту редакцию',
  words: '{count, plural, one {# слово} few {# слова} other {# слов}}',
  emptied: 'очищено',
};
