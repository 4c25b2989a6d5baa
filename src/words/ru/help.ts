import type { Catalogue } from '../words.ts';

export const help: Catalogue['help'] = {
  title: 'Клавиши',
  go: 'Переходы',
  searching: 'Поиск',
  record: 'Запись',
  text: 'Текст',
  view: 'Вид',
  inBox: 'В поле поиска',
  inList: 'В списке',
  onFacets: 'Среди того, что его сужает',
  onTimeline: 'На шкале времени',
  onCollection: 'На коллекции или сохранённом поиске',
  onShelf: 'На полке',
  inReadingList: 'В списке для чтения',
  inText: 'В тексте',
  inNote: 'В заметке',
  amongMarks: 'Среди пометок',
  onSheets: 'На страницах бумажного оригинала',
  amongNames: 'Среди имён',
  amongFiles: 'Среди файлов',
  singleKeys:
    'Использовать одиночные клавиши. Отключите их, если управляете компьютером голосом или нажимаете клавиши случайно; кнопки делают то же самое.',
};
