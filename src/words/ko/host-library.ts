import type { Catalogue } from '../words.ts';

export const hostLibrary: Catalogue['hostLibrary'] = {};
