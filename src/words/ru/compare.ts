import type { Catalogue } from '../words.ts';

export const compare: Catalogue['compare'] = {};
