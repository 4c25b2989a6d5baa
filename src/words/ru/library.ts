import type { Catalogue } from '../words.ts';

export const library: Catalogue['library'] = {};
