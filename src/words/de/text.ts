import type { Catalogue } from '../words.ts';

export const text: Catalogue['text'] = {};
