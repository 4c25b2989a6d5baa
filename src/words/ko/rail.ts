import type { Catalogue } from '../words.ts';

export const rail: Catalogue['rail'] = {};
