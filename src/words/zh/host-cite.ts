import type { Catalogue } from '../words.ts';

export const hostCite: Catalogue['hostCite'] = {};
