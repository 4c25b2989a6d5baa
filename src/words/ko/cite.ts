import type { Catalogue } from '../words.ts';

export const cite: Catalogue['cite'] = {};
