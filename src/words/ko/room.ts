import type { Catalogue } from '../words.ts';

export const room: Catalogue['room'] = {};
