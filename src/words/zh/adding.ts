import type { Catalogue } from '../words.ts';

export const adding: Catalogue['adding'] = {};
