import type { Catalogue } from '../words.ts';

export const hostHandOver: Catalogue['hostHandOver'] = {};
