import type { Catalogue } from '../words.ts';

export const notesHistory: Catalogue['notesHistory'] = {};
