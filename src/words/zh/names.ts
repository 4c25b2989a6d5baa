import type { Catalogue } from '../words.ts';

export const names: Catalogue['names'] = {};
