import type { Catalogue } from '../words.ts';

export const hostLists: Catalogue['hostLists'] = {
  made: '목록 “{name}”을(를) 만듦',
  recordAdded: '“{title}”을(를) “{list}”에 넣음',
  headingAdded: '“{list}”에 제목을 넣음',
  wordsAdded: '“{list}”에 글을 넣음',
  needsName: '목록에는 이름이 있어야 합니다. 쓰거나 지금 이름을 그대로 두십시오.',
  aloneOnlyList: '혼자 있을 수 있는 것은 목록뿐입니다. 넣을 목록을 고르십시오.',
  inItself: '목록 “{name}”을(를) 자기 안에 넣을 수 없습니다. 다른 목록을 고르십시오.',
  moved: '{what} 옮김',
  movedTo: '{what}을(를) “{list}”(으)로 옮김',
  removed: '{what} 제거함',
  theList: '목록 “{name}”',
  theHeading: '제목 “{name}”',
  theWords: '글',
  theRecord: '기록',
  renamed: '“{from}”을(를) “{to}”(으)로 바꿈',
  headingChanged: '제목을 바꿈',
  wordsChanged: '글을 바꿈',
  saidChanged: '기록에 대한 글을 바꿈',
  listGone: '식별자 “{id}”의 읽기 목록이나 항목이 없습니다. 제거되었을 수 있으며 실행 취소로 되살립니다.',
};
