import type { Catalogue } from '../words.ts';

export const reach: Catalogue['reach'] = {};
