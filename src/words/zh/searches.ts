import type { Catalogue } from '../words.ts';

export const searches: Catalogue['searches'] = {};
