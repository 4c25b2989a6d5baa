import type { Catalogue } from '../words.ts';

export const search: Catalogue['search'] = {};
