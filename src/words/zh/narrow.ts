import type { Catalogue } from '../words.ts';

export const narrow: Catalogue['narrow'] = {};
