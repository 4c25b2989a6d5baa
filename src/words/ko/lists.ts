import type { Catalogue } from '../words.ts';

export const lists: Catalogue['lists'] = {};
