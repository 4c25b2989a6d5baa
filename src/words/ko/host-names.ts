import type { Catalogue } from '../words.ts';

export const hostNames: Catalogue['hostNames'] = {
  addedName: '이름 “{name}” 추가',
  addedForm: '“{name}”에 표기 “{form}” 추가',
  tookForm: '“{name}”에서 표기 “{form}” 제거',
  merged: '“{from}”을(를) “{into}”에 합침',
  split: '“{name}”에서 {forms}을(를) “{label}”(으)로 나눔',
  listMore: '{shown} 외 {count}개',
  listTwo: '{first} 및 {second}',
  formShort: '이름의 표기는 두 글자 이상이어야 합니다.',
  formLong: '이름의 표기는 {most}자까지입니다. 이것은 {count}자입니다.',
  formWords: '이름의 표기는 {most}단어까지입니다.',
  formComma: '“{form}”을(를) 쉼표 없이 본문에 나오는 대로 쓰십시오.',
  formCommon: '“{form}”은(는) 보통 낱말이기도 합니다. 이름으로는 너무 많은 것을 찾습니다.',
  formKnown: '“{name}”에는 이미 표기 “{form}”이(가) 있습니다.',
  mergeSelf: '“{name}”을(를) 자기 자신과 합칠 수 없습니다. 다른 이름을 고르십시오.',
  mergeKinds:
    '“{one}”은(는) {oneKind, select, person {인물} place {지명} other {단체}}이고 “{other}”은(는) {otherKind, select, person {인물} place {지명} other {단체}}입니다. 같은 종류의 이름만 합칠 수 있습니다.',
  nameGone: '이 이름은 더 이상 없습니다. 다시 찾아보십시오.',
  splitAll: '표기를 모두 나누면 “{name}”에 남는 것이 없습니다. 하나는 남기십시오.',
  formShown: '“{form}”은(는) 이 이름을 부르는 표기이므로 남습니다.',
  formMissing: '“{name}”에는 표기 “{form}”이(가) 더 이상 없습니다.',
  nothingAgain: '다시 실행할 것이 없습니다.',
  changeGone: '이 변경은 서재에 더 이상 없습니다.',
  nothingTo: '{verb, select, undo {실행 취소할} other {다시 실행할}} 것이 없습니다.',
};
