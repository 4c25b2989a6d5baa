import type { Catalogue } from '../words.ts';

export const hostCite: Catalogue['hostCite'] = {
  leavesOut: 'Опущено: {all}.',
  leavesOutOfDocuments: 'У документов, кроме писем, опущено: {documents}.',
  leavesOutOfLetters: 'У писем опущено: {letters}.',
  leavesOutAndOfDocuments: 'Опущено: {all}; у документов, кроме писем, также: {documents}.',
  leavesOutAndOfLetters: 'Опущено: {all}; у писем также: {letters}.',
  leavesOutOfBoth: 'У документов, кроме писем, опущено: {documents}; у писем: {letters}.',
  leavesOutAndOfBoth:
    'Опущено: {all}; у документов, кроме писем, также: {documents}; у писем также: {letters}.',
  comma: '{before}, {last}',
  and: '{before} и {last}',
  'drop.archive': 'архив',
  'drop.archive_location': 'шифр',
  'drop.archive-place': 'город архива',
  'drop.author': 'автор',
  'drop.recipient': 'получатель',
  'drop.translator': 'переводчик',
  'drop.title': 'заглавие',
  'drop.genre': 'вид документа',
  'drop.day': 'день и месяц',
  'drop.URL': 'адрес',
  noRules:
    'У «{title}» нет своих правил: он указывает на стиль {parent}, которого здесь нет. Сначала добавьте тот стиль.',
  noCitation: 'В стиле «{title}» нет правил для ссылок.',
  noStyle:
    'Это не стиль цитирования: стиль — XML-файл на языке Citation Style Language 1.0 с заглавием, id и class.',
  unusable: 'Стиль «{title}» нельзя использовать: {why}',
  noFile: 'Нет файла {path}.',
  unreadable: 'Не удалось прочитать {path}.',
  unknown: 'В Carrel нет стиля цитирования «{name}». Есть: {known}.',
  orAliases: '{id} (или {aliases})',
};
