import type { Catalogue } from '../words.ts';

export const narrow: Catalogue['narrow'] = {
  title: '목록 좁히기',
  narrow: '좁히기',
  timeline: '연표',
  notCounted: '건수를 셀 수 없습니다.',
  nothingTells: '이 기록들을 나눌 만한 것이 없습니다. 출처에 인물, 장소, 주제가 적혀 있지 않습니다.',
  kind: '{kind, select, collection {컬렉션} person {인물} place {장소} subject {주제} genre {문서 유형} language {언어} archive {기록보관소} other {연도}}',
  find: '{kind, select, collection {컬렉션} person {인물} place {장소} subject {주제} genre {문서 유형} language {언어} archive {기록보관소} other {연도}} 찾기',
  chosen: '{count, number}<hidden>개 선택 또는 제외</hidden>',
  noneWith: '이름에 ‘{text}’이(가) 든 것이 없습니다.',
  more: '{count, number}개 더…<hidden> {kind, select, collection {컬렉션} person {인물} place {장소} subject {주제} genre {문서 유형} language {언어} archive {기록보관소} other {연도}}</hidden>',
  andMore: '{count, number}개가 더 있습니다. 이름의 일부로 찾으십시오.',
  fewer:
    '줄이기<hidden> ({kind, select, collection {컬렉션} person {인물} place {장소} subject {주제} genre {문서 유형} language {언어} archive {기록보관소} other {연도}})</hidden>',
  narrowedTo: '좁힌 조건',
  date: '날짜',
  pressBack: '{kind}. 누르면 취소됩니다.',
  not: '{words} 제외',
  removeChip:
    ', {kind, select, collection {컬렉션} person {인물} place {장소} subject {주제} genre {문서 유형} language {언어} archive {기록보관소} year {연도} other {날짜}}, 빼기',
  clearAll: '모두 지우기',
  undated: '날짜 미상',
  genre:
    '{genre, select, journal {일지} letter {서한} memorandum {각서} record_of_conversation {담화록} report {보고서} telegram {전보} minutes {회의록} guide {안내서} other {{name}}}',
  recordsAfter: '{count, plural, other {건}}',
  leftOut: '제외',
  leaveOut: '{value} 제외',
  leaveOutKey: '{value} 제외(Shift Enter)',
};
