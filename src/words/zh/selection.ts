import type { Catalogue } from '../words.ts';

export const selection: Catalogue['selection'] = {};
