import type { Catalogue } from '../words.ts';

export const hostCite: Catalogue['hostCite'] = {
  leavesOut: '{all} 항목을 뺍니다.',
  leavesOutOfDocuments: '편지가 아닌 문서에서 {documents} 항목을 뺍니다.',
  leavesOutOfLetters: '편지에서 {letters} 항목을 뺍니다.',
  leavesOutAndOfDocuments: '{all} 항목을 빼고, 편지가 아닌 문서에서는 {documents} 항목도 뺍니다.',
  leavesOutAndOfLetters: '{all} 항목을 빼고, 편지에서는 {letters} 항목도 뺍니다.',
  leavesOutOfBoth: '편지가 아닌 문서에서 {documents} 항목을, 편지에서 {letters} 항목을 뺍니다.',
  leavesOutAndOfBoth:
    '{all} 항목을 빼고, 편지가 아닌 문서에서는 {documents} 항목도, 편지에서는 {letters} 항목도 뺍니다.',
  comma: '{before}, {last}',
  and: '{before} 및 {last}',
  'drop.archive': '기록보관소',
  'drop.archive_location': '청구기호',
  'drop.archive-place': '기록보관소의 도시',
  'drop.author': '저자',
  'drop.recipient': '수신자',
  'drop.translator': '번역자',
  'drop.title': '제목',
  'drop.genre': '문서의 종류',
  'drop.day': '월일',
  'drop.URL': '주소',
  noRules:
    '“{title}”에는 자체 규칙이 없습니다. 이 스타일은 {parent} 스타일을 가리키는데, 그 스타일이 여기에 없습니다. 그 스타일을 먼저 추가하십시오.',
  noCitation: '“{title}” 스타일에는 인용 규칙이 없습니다.',
  noStyle:
    '이것은 인용 스타일이 아닙니다. 스타일은 제목, id, class가 있는 Citation Style Language 1.0 형식의 XML 파일입니다.',
  unusable: '“{title}” 스타일을 쓸 수 없습니다: {why}',
  noFile: '파일 {path}이(가) 없습니다.',
  unreadable: '{path}을(를) 읽을 수 없습니다.',
  unknown: 'Carrel에는 “{name}”(이)라는 인용 스타일이 없습니다. 있는 것: {known}.',
  orAliases: '{id}(또는 {aliases})',
};
