import type { Catalogue } from '../words.ts';

export const takeInList: Catalogue['takeInList'] = {
  more: 'Показать ещё {count, number}',
  notShown: 'из {left, number} непоказанных',
  tickShown: 'Отметить все показанные',
};
