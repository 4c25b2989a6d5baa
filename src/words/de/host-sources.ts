import type { Catalogue } from '../words.ts';

export const hostSources: Catalogue['hostSources'] = {};
