import type { Catalogue } from '../words.ts';

export const notesPage: Catalogue['notesPage'] = {};
