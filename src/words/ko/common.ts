import type { Catalogue } from '../words.ts';

export const common: Catalogue['common'] = {
  close: '닫기',
  cancel: '취소',
  undo: '실행 취소',
  redo: '다시 실행',
  save: '저장',
  remove: '제거',
  tryAgain: '다시 시도',
  copy: '복사',
  copied: '복사했습니다',
  back: '뒤로',
  next: '다음',
  untitled: '제목 없음',
  undated: '날짜 미상',
  and: '{first} 및 {second}',
  records: '기록 {count, number}건',
  notes: '메모 {count, number}개',
  marks: '표시 {count, number}개',
  bookmarks: '책갈피 {count, number}개',
  collections: '컬렉션 {count, number}개',
};
