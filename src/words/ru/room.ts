import type { Catalogue } from '../words.ts';

export const room: Catalogue['room'] = {
  collections: 'Коллекции',
  catalogueWidth: 'Ширина каталога',
  partOfCarrel: 'Эта страница — часть Carrel',
  openedByItself:
    'Она открыта в браузере сама по себе, без той части, где находятся коллекции. Запустите Carrel командой npm start.',
};
