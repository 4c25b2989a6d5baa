import type { Catalogue } from '../words.ts';

export const help: Catalogue['help'] = {};
