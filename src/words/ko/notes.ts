import type { Catalogue } from '../words.ts';

export const notes: Catalogue['notes'] = {};
