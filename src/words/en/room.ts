export const room = {
  collections: 'Collections',
  catalogueWidth: 'Width of the catalogue',
  partOfCarrel: 'This page is a part of Carrel',
  openedByItself:
    'It was opened in a browser by itself, without the part that holds the collections. Start Carrel with npm start.',
} as const;
