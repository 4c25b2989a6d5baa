import type { Catalogue } from '../words.ts';

export const takeInList: Catalogue['takeInList'] = {
  more: '{count, number}개 더 보기',
  notShown: '표시되지 않은 {left, number}개 중',
  tickShown: '보이는 것 모두 선택',
};
