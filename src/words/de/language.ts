import type { Catalogue } from '../words.ts';

export const language: Catalogue['language'] = {
  title: 'Sprache der Oberfläche',
  asSystem: 'Wie das System ({name})',
};
