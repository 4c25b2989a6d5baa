import type { Catalogue } from '../words.ts';

export const hostLists: Catalogue['hostLists'] = {
  made: 'Создан список «{name}»',
  recordAdded: '«{title}» добавлено в «{list}»',
  headingAdded: 'В «{list}» добавлен заголовок',
  wordsAdded: 'В «{list}» добавлен текст',
  needsName: 'Списку нужно имя: напишите его или оставьте прежнее.',
  aloneOnlyList: 'Сам по себе может стоять только список: выберите, в какой список это поместить.',
  inItself: 'Список «{name}» не может стоять сам в себе. Выберите другой.',
  moved: 'Перемещено: {what}',
  movedTo: 'Перемещено в «{list}»: {what}',
  removed: 'Удалено: {what}',
  theList: 'список «{name}»',
  theHeading: 'заголовок «{name}»',
  theWords: 'текст',
  theRecord: 'запись',
  renamed: '«{from}» переименован в «{to}»',
  headingChanged: 'Заголовок изменён',
  wordsChanged: 'Текст изменён',
  saidChanged: 'Сказанное о записи изменено',
  listGone: 'Нет списка и ничего в списках с идентификатором «{id}». Возможно, удалено: отмена вернёт его.',
};
