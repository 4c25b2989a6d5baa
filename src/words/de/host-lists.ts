import type { Catalogue } from '../words.ts';

export const hostLists: Catalogue['hostLists'] = {};
