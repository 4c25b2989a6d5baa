import type { Catalogue } from '../words.ts';

export const marks: Catalogue['marks'] = {};
