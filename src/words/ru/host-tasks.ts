import type { Catalogue } from '../words.ts';

export const hostTasks: Catalogue['hostTasks'] = {};
