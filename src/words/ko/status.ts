import type { Catalogue } from '../words.ts';

export const status: Catalogue['status'] = {};
