import type { Catalogue } from '../words.ts';

export const reader: Catalogue['reader'] = {};
