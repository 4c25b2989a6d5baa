import type { Catalogue } from '../words.ts';

export const hostNotes: Catalogue['hostNotes'] = {
  marked: '{passage}: отмечено как {colour}',
  noteWritten: 'Заметка к {passage} записана',
  noteEmptied: 'Заметка к {passage} очищена',
  tagsChanged: 'Метки у {passage} изменены',
  everyVersion: 'Пометка на {passage} показана во всех вариантах',
  itsVersion: 'Пометка на {passage} показана только в своём варианте',
  removed: 'Пометка на {passage} удалена',
  broughtBack: 'Пометка на {passage} возвращена',
  moved: 'Пометка перенесена на {passage}',
  keptOld: 'Пометка на {passage} оставлена со старыми словами',
  colourCalled: 'Цвет «{was}» назван «{name}»',
  tagRenamed:
    'Метка «{tag}» переименована в «{to}» у {count, plural, one {# пометки} few {# пометок} other {# пометок}}',
  tagGone: 'Ни у одной пометки нет метки «{tag}». Возможно, её переименовали или убрали.',
  markGone: 'Нет пометки с идентификатором «{id}». Возможно, она удалена: посмотрите среди удалённых.',
  textReplaced: 'Текст был заменён, пока был открыт. Откройте его снова и отметьте отрывок там.',
  noWords: 'В этом отрывке нет слов.',
  passageLong:
    'Пометка охватывает не больше {most, number} букв, около тридцати страниц, а в этом отрывке {count, number}. Отметьте его по частям.',
  bookmarked: '«{title}»: закладка поставлена',
  unbookmarked: 'Закладка на «{title}» убрана',
  noBookmark: 'У «{title}» нет закладки. Сначала поставьте её: b.',
  nowUnread: '«{title}» снова не прочитано',
  nowReading: '«{title}» читается',
  nowRead: '«{title}» прочитано',
  evidence: 'свидетельство',
  doubt: 'сомнение',
  quote: 'цитата',
  followUp: 'проверить',
};
