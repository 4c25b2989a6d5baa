import type { Catalogue } from '../words.ts';

export const noteLinks: Catalogue['noteLinks'] = {};
