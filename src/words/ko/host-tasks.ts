import type { Catalogue } from '../words.ts';

export const hostTasks: Catalogue['hostTasks'] = {
  work: '{task, select, preview {미리 보기} import {가져오기} inspect {팩 검사} copy {설치} copyEncrypted {서재의 사본} levelCopies {백업을 서재의 형태로 맞추기} finishCopy {새 사본 검사} verifyCopy {사본 검사} secondPlace {두 번째 장소로 복사} describeBackups {백업 살펴보기} planRestore {사본과의 비교} handOver {내보내기} findStyles {인용 양식 찾기} planTakeIn {파일 살펴보기} takeIn {들여오기} list {목록 작성} bibliography {참고문헌 작성} other {서지 정보 내보내기}}',
  timedOut: '{work} 작업이 {seconds}초 동안 응답하지 않아 종료되었습니다. {advice}',
  taskCancelled: '{work} 작업이 취소되었습니다. 남은 것은 없습니다.',
  outOfMemory: '{work} 작업에 허용된 것보다 많은 메모리가 필요하여 종료되었습니다. {advice}',
  tryFewer: '더 적거나 더 작은 파일로 시도하십시오.',
  tryAgain: '다시 시도하십시오.',
  packHung: '{path}을(를) 살펴볼 때 제때 응답하지 않아 제쳐 두었습니다. 팩을 받은 곳에 다시 요청하십시오.',
  packCrashed:
    '{path}이(가) 살펴보던 프로그램을 멈추게 하여 제쳐 두었습니다. 팩을 받은 곳에 다시 요청하십시오.',
  bibliographyGone: '이 참고문헌은 더 이상 보관되어 있지 않습니다. 다시 만드십시오.',
  libraryClosed: '서재가 닫혔습니다.',
  startedReadOnly: 'Carrel이 --read-only로 시작되었습니다. 이 옵션 없이 시작하면 메모를 쓸 수 있습니다.',
  backupNotMade: '백업을 만들지 못했습니다. 이유는 로그에 있습니다.',
  trailUnwritable:
    '{path}의 연구 경로를 읽거나 쓸 수 없습니다({code}). 폴더에 쓸 수 있고 공간이 있는지 확인하십시오.',
  libraryUnreadableBeside: '창과 함께 서재를 읽을 수 없습니다. 다시 시도하십시오.',
  listGone: '이 읽기 목록은 더 이상 없습니다.',
  listGoneUndo: '이 읽기 목록은 더 이상 없습니다. 제거된 것이라면 실행 취소로 되돌릴 수 있습니다.',
  nothingTaken: 'Carrel을 시작한 뒤로 들여온 것이 없거나 이미 되돌렸습니다.',
  handOverCancelled: '내보내기가 취소되었습니다. 아무것도 쓰지 않았습니다.',
  unprintable: '이 창에서는 파일로 인쇄할 수 없습니다. 페이지(HTML)로 내보낸 뒤 브라우저에서 인쇄하십시오.',
  onlyWritten: 'Carrel이 시작된 뒤에 쓴 파일만 폴더에서 보여 줍니다.',
  notShown: '{path}이(가) 있는 폴더를 열 수 없었습니다. 파일 관리자에서 여십시오.',
  noneSelected: '선택된 기록이 없습니다.',
  noneFound: '이 검색으로 찾은 것이 없으므로 인용할 것이 없습니다.',
  noneInList: '이 목록에는 기록이 없습니다. 기록을 열고 y 키로 넣으십시오.',
  noneMine: '아직 작업한 기록이 없습니다. 책갈피나 메모, 표시가 있거나 목록에 든 기록이 없습니다.',
  packTwice: '{path}에는 {twin}와(과) 같은 컬렉션 “{title}”이(가) 들어 있습니다. 둘 중 하나만 두십시오.',
  collectionNotOpen: '컬렉션 “{collection}”이(가) 열려 있지 않습니다. 읽으려면 팩을 다시 추가하십시오.',
  notOnShelf: '{path}은(는) 선반에 없습니다.',
  cameWithCarrel:
    '{path}은(는) Carrel에 딸려 온 것이므로 그대로 남습니다. 같은 컬렉션의 팩을 추가하면 그것이 대신 표시됩니다.',
  namedAtStart: '{path}은(는) Carrel을 시작할 때 지정된 것입니다. 그 이름 없이 시작하십시오.',
  proposalChanged: '본문이 이 대목을 제안했을 때와 다릅니다. 표시를 다시 살펴보십시오.',
  jobGone:
    '{kind, select, import {이 가져오기 작업은 더 이상 목록에 없습니다. 다시 시작하십시오.} other {이 내보내기 작업은 더 이상 목록에 없습니다. 다시 시작하십시오.}}',
  jobFailed:
    '{kind, select, import {“{title}”을(를) 가져오는 동안 Carrel에 문제가 생겼습니다. 자세한 내용은 로그의 {id}에 있습니다.} other {“{title}”을(를) 쓰는 동안 Carrel에 문제가 생겼습니다. 자세한 내용은 로그의 {id}에 있습니다.}}',
  noReportYet: '가져오기 보고서는 작업이 끝난 뒤에만 있습니다.',
  styleGone: '이 인용 양식은 더 이상 없습니다. 다른 것을 고르십시오.',
  styleNotAdded: '직접 추가한 양식만 제거할 수 있습니다.',
  noStyleRemoved: '시작한 뒤로 제거된 양식이 없습니다.',
  comparisonLeft: '비교를 그만두었습니다.',
};
