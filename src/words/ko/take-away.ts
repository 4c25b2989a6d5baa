import type { Catalogue } from '../words.ts';

export const takeAway: Catalogue['takeAway'] = {};
