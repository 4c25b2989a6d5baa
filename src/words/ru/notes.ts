import type { Catalogue } from '../words.ts';

export const notes: Catalogue['notes'] = {
  note: 'Заметка',
  noteOn: 'Заметка к записи «{title}»',
  noteToRead: 'Заметка к записи «{title}», для чтения',
  placeholder:
    'Пишите заметку в Markdown: она сохраняется по мере набора. [[ ссылается на запись или отрывок.',
  read: 'Читать',
  write: 'Писать',
  notSaved: '<b>Не сохранено. {title}.</b> {sentence} Написанное остаётся здесь.',
  notSavedYetTried:
    '<b>Не сохранено. {title}.</b> {sentence} Написанное остаётся здесь, сохранение повторяется каждые несколько секунд.',
  keepThis: 'Оставить этот текст',
  lockedByAnother: 'Только чтение: ваши заметки открыты в другом Carrel.',
  lockedAsAsked: 'Только чтение: это окно открыто для чтения.',
  copyText: 'Копировать текст',
  copied: 'Скопировано.',
  notCopied: 'Скопировать не удалось. Выделите текст и скопируйте вручную.',
  unsaved: 'Ещё не сохранено',
  saving: 'Сохраняется…',
  saved: 'Сохранено: {when}',
};
