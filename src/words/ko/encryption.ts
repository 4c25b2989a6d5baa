import type { Catalogue } from '../words.ts';

export const encryption: Catalogue['encryption'] = {};
