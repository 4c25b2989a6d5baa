import type { Catalogue } from '../words.ts';

export const language: Catalogue['language'] = {
  title: 'Язык интерфейса',
  asSystem: 'Как в системе ({name})',
};
