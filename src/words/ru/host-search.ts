import type { Catalogue } from '../words.ts';

export const hostSearch: Catalogue['hostSearch'] = {};
