import type { Catalogue } from '../words.ts';

export const takeInList: Catalogue['takeInList'] = {
  more: '再显示 {count, number} 项',
  notShown: '还有 {left, number} 项未显示',
  tickShown: '勾选已显示的全部',
};
