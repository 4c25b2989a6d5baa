import type { Catalogue } from '../words.ts';

export const hostNotes: Catalogue['hostNotes'] = {};
