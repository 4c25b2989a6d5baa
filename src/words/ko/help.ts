import type { Catalogue } from '../words.ts';

export const help: Catalogue['help'] = {
  title: '키',
  go: '이동',
  searching: '검색',
  record: '기록',
  text: '본문',
  view: '보기',
  inBox: '검색창에서',
  inList: '목록에서',
  onFacets: '목록 좁히기에서',
  onTimeline: '연표에서',
  onCollection: '컬렉션이나 저장된 검색에서',
  onShelf: '독서 선반에서',
  inReadingList: '읽기 목록에서',
  inText: '본문 안에서',
  inNote: '메모에서',
  amongMarks: '표시 목록에서',
  onSheets: '종이 원본의 쪽에서',
  amongNames: '이름 목록에서',
  amongFiles: '파일 목록에서',
  singleKeys:
    '한 글자 키를 사용합니다. 컴퓨터를 음성으로 다루거나 키를 잘못 누르는 일이 있으면 끄십시오. 버튼으로도 똑같이 할 수 있습니다.',
};
