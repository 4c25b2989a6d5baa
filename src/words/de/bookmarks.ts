import type { Catalogue } from '../words.ts';

export const bookmarks: Catalogue['bookmarks'] = {};
