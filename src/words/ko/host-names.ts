import type { Catalogue } from '../words.ts';

export const hostNames: Catalogue['hostNames'] = {};
