import type { Catalogue } from '../words.ts';

export const hostPacks: Catalogue['hostPacks'] = {};
