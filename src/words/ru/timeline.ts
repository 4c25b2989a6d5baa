import type { Catalogue } from '../words.ts';

export const timeline: Catalogue['timeline'] = {};
