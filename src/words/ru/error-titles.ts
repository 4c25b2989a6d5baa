import type { Catalogue } from '../words.ts';

export const errorTitles: Catalogue['errorTitles'] = {};
