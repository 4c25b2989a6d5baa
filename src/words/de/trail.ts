import type { Catalogue } from '../words.ts';

export const trail: Catalogue['trail'] = {};
