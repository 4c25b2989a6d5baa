import type { Catalogue } from '../words.ts';

export const status: Catalogue['status'] = {
  gone: '<b>{title}.</b> Всё сохранённое в безопасности. Закройте это окно и запустите Carrel снова.',
  readOnly: '<b>{title}.</b> {message} Здесь ваши закладки и заметки видны, но изменить их нельзя.',
  unavailable:
    '<b>{title}.</b> {message} Пока что можно читать, искать и ссылаться; закладки и заметки не работают.',
  stillTheSame: 'Всё так же. Повторить попытку',
  whatCanBeDone: 'Что можно сделать',
};
