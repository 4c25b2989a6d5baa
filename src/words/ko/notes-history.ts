import type { Catalogue } from '../words.ts';

export const notesHistory: Catalogue['notesHistory'] = {
  history: '이력',
  historyOfNote: '메모의 이력',
  nothing: '아직 아무것도 쓰지 않았습니다.',
  every: '저장된 모든 문안({count, number})',
  wording: '문안',
  wordings: '문안, 최신순',
  changes: '취소선: 다음 문안에서 빠진 말. 밑줄: 새로 들어간 말.',
  asItStands: '메모의 현재 모습입니다.',
  bringBack: '이 문안 되살리기',
  words: '단어 {count, number}개',
  emptied: '비움',
};
