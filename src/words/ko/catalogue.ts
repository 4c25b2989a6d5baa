import type { Catalogue } from '../words.ts';

export const catalogue: Catalogue['catalogue'] = {};
