import type { Catalogue } from '../words.ts';

export const noteLinks: Catalogue['noteLinks'] = {
  linkedFrom: '이 기록을 가리키는 메모',
  more: '그 밖에 {count, number}개.',
  noteOn: '{title}에 대한 메모',
  noteOnPassage: '“{passage}”에 대한 메모, {title}',
  passageIn: '{title}의 한 대목',
  linksIn: '이 메모의 링크',
};
