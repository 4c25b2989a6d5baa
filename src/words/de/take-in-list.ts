import type { Catalogue } from '../words.ts';

export const takeInList: Catalogue['takeInList'] = {
  more: '{count, number} weitere zeigen',
  notShown: 'von {left, number}, die nicht gezeigt werden',
  tickShown: 'Alle gezeigten ankreuzen',
};
