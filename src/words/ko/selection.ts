import type { Catalogue } from '../words.ts';

export const selection: Catalogue['selection'] = {
  selected: '기록 {count, number}건 선택됨',
  selectNone: '선택 해제',
  selectAll: '모두 선택',
  selectedRecords: '선택한 기록',
  bibliography: '참고문헌',
  export: '내보내기',
};
