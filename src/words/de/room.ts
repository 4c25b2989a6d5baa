import type { Catalogue } from '../words.ts';

export const room: Catalogue['room'] = {
  collections: 'Sammlungen',
  catalogueWidth: 'Breite des Katalogs',
  partOfCarrel: 'Diese Seite ist ein Teil von Carrel',
  openedByItself:
    'Sie wurde allein in einem Browser geöffnet, ohne den Teil, der die Sammlungen hält. Starten Sie Carrel mit npm start.',
};
