import type { Catalogue } from '../words.ts';

export const keys: Catalogue['keys'] = {};
