import type { Catalogue } from '../words.ts';

export const hostNames: Catalogue['hostNames'] = {
  addedName: 'Добавлено имя «{name}»',
  addedForm: 'К «{name}» добавлена форма «{form}»',
  tookForm: 'У «{name}» убрана форма «{form}»',
  merged: '«{from}» объединено с «{into}»',
  split: 'От «{name}» отделено {forms} как «{label}»',
  listMore: '{shown} и ещё {count}',
  listTwo: '{first} и {second}',
  formShort: 'В форме имени должно быть не меньше двух букв.',
  formLong: 'В форме имени не больше {most} букв; здесь {count}.',
  formWords: 'В форме имени не больше {most} слов.',
  formComma: 'Пишите «{form}» так, как в тексте, без запятой.',
  formCommon: '«{form}» — и обычное слово. Как имя оно нашло бы слишком много.',
  formKnown: 'У «{name}» уже есть форма «{form}».',
  mergeSelf: '«{name}» нельзя объединить с самим собой. Выберите другое имя.',
  mergeKinds:
    '«{one}» — {oneKind, select, person {лицо} place {место} other {организация}}, а «{other}» — {otherKind, select, person {лицо} place {место} other {организация}}. Объединять можно только имена одного рода.',
  nameGone: 'Этого имени больше нет. Найдите его снова.',
  splitAll: 'Если отделить все формы, от «{name}» ничего не останется. Оставьте хотя бы одну.',
  formShown: '«{form}» — то, как имя называется, поэтому форма остаётся.',
  formMissing: 'У «{name}» больше нет формы «{form}».',
  nothingAgain: 'Повторять нечего.',
  changeGone: 'Этого изменения больше нет в вашей библиотеке.',
  nothingTo: '{verb, select, undo {Отменять} other {Повторять}} нечего.',
};
