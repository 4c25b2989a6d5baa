import type { Catalogue } from '../words.ts';

export const hostSources: Catalogue['hostSources'] = {
  place: '{path}, {line}행',
  remark: '{where}: {what}.',
  quoted: '‘{text}’',
  countedName: '‘{name}’({count})',
  listAndMore: '{list} 외 {more}가지',
  moreOfKind:
    '… 같은 종류가 {count}건 더 있습니다({kind, select, date {날짜} language {언어} id {식별자} identifier {식별자} related {관련 기록} file {파일} files {파일} encoding {인코딩} header {머리글} ragged {칸 수} cut {잘린 파일} key {키} crossref {상호 참조} tex {TeX} type {종류} other {{kind}}}).',

  sameRecord: '같은 기록이 이미 {twin}에 있습니다',
  noRecords: '{paths}에서 기록을 찾지 못했습니다. 자료를 온전히 저장한 뒤 다시 가져오십시오.',
  noRecordsWhy:
    '{paths}에서 기록을 찾지 못했습니다. 첫째 이유: {where}: {why}. 자료를 온전히 저장한 뒤 다시 가져오십시오.',
  dateKept: '날짜 ‘{date}’를 이해하지 못했습니다. 적힌 그대로 둡니다',
  dateUndated: '날짜 ‘{date}’를 이해하지 못했습니다. 적힌 그대로 두고 날짜 미상으로 정렬합니다',
  languageUnknown: '언어 ‘{language}’는 알 수 없어 뺐습니다',
  idTwice: '식별자 ‘{id}’가 이미 있습니다. 둘째 것에는 접미사를 붙였습니다',
  kindsUnknown: '{path}에 Carrel이 모르는 문서 종류가 있어 뺐습니다: {kinds}.',

  notText: '{path} 파일은 텍스트 파일이 아닙니다. UTF-8 일반 텍스트로 저장한 뒤 그것을 가져오십시오.',
  fileEmpty: '{path} 파일이 비어 있습니다. 다시 저장하십시오.',
  readAs: '{path} 파일을 {encoding}(으)로 읽었습니다. 글자가 깨져 보이면 인코딩을 고르십시오.',
  readAsGuess: '{path} 파일을 {encoding}(으)로 읽었으나 추측입니다. 글자가 깨져 보이면 인코딩을 고르십시오.',
  brokenCharacters:
    '{path}의 글자 {count, plural, other {#개}}를 {encoding}(으)로 읽지 못해 ‘{sign}’로 나타냅니다.',
  notImportable: '{path}은(는) 가져올 수 있는 파일이 아닙니다.',
  fileTooLarge: '{path} 파일이 200 MB보다 큽니다. 나눈 뒤 부분별로 가져오십시오.',
  noFile: '{path}에 파일이 없습니다.',
  fileUnreadable: '{path} 파일을 읽을 수 없습니다({code}). 읽기 권한을 요청하십시오.',
  encodingUnknown:
    '인코딩 ‘{encoding}’는 없습니다. utf-8, windows-1251, koi8-r, gb18030, shift_jis 같은 것을 적으십시오.',
  encodingNotRead:
    '{path} 파일은 인코딩 ‘{encoding}’로 읽어야 하는데 알려지지 않은 인코딩입니다. UTF-8로 저장하십시오.',
  folderEmpty: '{path} 폴더에 가져올 파일이 없습니다.',
  folderLoop: '이미 읽은 폴더로 되돌아갑니다',
  linkOut: '폴더 밖으로 나가는 링크입니다',
  folderUnreadable: '폴더를 읽을 수 없습니다({code})',
  formatUnknown: '형식 ‘{format}’는 없습니다. Carrel이 읽는 형식: {formats}.',
  formatUnrecognised: '{path} 파일의 형식을 Carrel이 알아보지 못했습니다. 다음 가운데 고르십시오: {formats}.',

  besideAddress: '웹 주소이며, 아무것도 내려받지 않습니다',
  besideAbsolute: '절대 경로인데, 그것을 가리키는 파일의 폴더에 있는 파일만 읽습니다',
  besideOutside: '그것을 가리키는 파일의 폴더 밖에 있습니다',
  notTextFile: '텍스트 파일이 아닙니다',
  empty: '비어 있습니다',
  noSuchFile: '그런 파일이 없습니다',
  unreadable: '읽을 수 없습니다',
  unreadableCode: '읽을 수 없습니다({code})',
  notJson: 'JSON이 아닙니다. JSON의 예: {example}',
  unknownKeys: '{keys}이(가) 있으나, {known}만 있을 수 있습니다',
  aboutUnusable: '표제지 {path} 파일을 쓸 수 없습니다: {why}.',
  aboutImpossible: '표제지를 만들 수 없습니다: {why}.',
  pageId: '‘id’는 소문자, 숫자, 하이픈으로 80자까지이며 글자나 숫자로 시작해야 합니다',
  pageCaptured: '‘captured’는 1956-09-26과 같은 날짜여야 합니다',
  pageNoObject: '{example} 같은 객체가 아닙니다',
  pageText: '‘{key}’는 따옴표 안의 텍스트여야 하며 비어 있으면 안 됩니다',

  xmlFault: '{place}: {why}. 이 파일에서는 아무것도 가져오지 않았습니다. 고친 뒤 다시 가져오십시오.',
  xmlMalformed: 'XML 형식이 올바르지 않습니다({message})',
  xmlDoctype: 'DOCTYPE에 엔티티나 요소를 선언하고 있어 거부했습니다',
  xmlAttributes: '한 요소에 속성이 {most}개를 넘습니다',
  xmlDeep: '요소가 {most}단계보다 깊이 겹쳐 있습니다',
  xmlByte: '파일의 인코딩에 맞지 않는 바이트가 있습니다',
  xmlLong: '태그 없이 천만 자가 넘게 이어집니다',

  doubtful: '‘{title}’에는 날짜가 없어, 목록이 아니라 페이지 자체에 속하는 것일 수 있습니다',
  dateAlone: '‘{date}’는 제목이 없는 날짜입니다',
  behindAbstract: '초록 뒤에 있으나 문장이 아닌 텍스트',
  pageFoot: '마지막 초록 뒤의 텍스트로, 페이지 하단으로 보았습니다',
  pagesMissing:
    '페이지 {pages, plural, other {#}}쪽에 {texts}이(가) 보입니다. 이 목록의 기록 {missing, plural, other {#건}}은 거기에 없습니다.',
  pageCount: '{path}에는 기록 {expected}건({texts})이 있다고 되어 있으나, {found}건을 찾았습니다.',
  webArchive:
    '{path}은(는) 한 파일로 된 웹 페이지(MHTML)입니다. ‘웹페이지, HTML만’이나 텍스트로 저장한 뒤 그것을 가져오십시오.',

  referencesNowhere:
    '{path}: 참조 {count, plural, other {#개}}가 이번에 가져온 것 가운데 아무것도 가리키지 않습니다({some}). 글은 그대로 둡니다.',
  documentTooLong: '어떤 문서보다도 깁니다: 2천만 자 초과',

  nothingImported: '{place}: {why}. 이 파일에서는 아무것도 가져오지 않았습니다.',
  eadOutside: '구성 단위가 ‘archdesc’ 밖에 있습니다',
  eadMany: '구성 단위가 1,000,000개를 넘습니다. 나누십시오',
  eadDeep: '구성 단위가 {most}단계보다 깊이 겹쳐 있습니다',
  eadNoDescription:
    '{path}은(는) 기술이 없는(‘archdesc’ 없음) 검색 도구입니다. 온전히 저장한 뒤 다시 가져오십시오.',
  eadAuthority:
    '{path}은(는) 전거 레코드(EAC-CPF)로, 인물·가문·단체를 기술할 뿐 문서는 담고 있지 않습니다. 그 문서의 검색 도구를 가져오십시오.',
  eadNoAddress:
    '{path}: 디지털 객체 {count, plural, other {#개}}에 웹 주소가 없습니다. 검색 도구가 부르는 이름은 본문에 남깁니다.',
  eadTooLong: '기술이 지나치게 깁니다: 천만 자 초과',

  elementsLost: '{path}에 기록의 항목에 해당하지 않는 요소가 있어 뺐습니다: {elements}.',
  newerAt: '더 새로운 기술이 {place}에 있습니다',
  sameAt: '같은 기록이 {place}에 있습니다',
  deletedAtSource: '원래 제공처에서 삭제되었습니다',
  descriptionTooLong: '어떤 기술보다도 깁니다: 5백만 자 초과',
  noDescription: '기술이 없습니다',
  notDublinCore: 'Dublin Core가 아니라 ‘{format}’로 기술되어 있습니다',
  noTitle: '제목도, 달리 부를 이름도 없습니다',
  harvestNone: '{path}에 Dublin Core 기술이 없습니다. 접두사 oai_dc로 수집한 뒤 그것을 가져오십시오.',
  harvestError: '{path}은(는) 기록이 없는 응답입니다. 저장소의 답: ‘{error}’. 다시 요청하십시오.',
  harvestMissing:
    '{path}은(는) 기록 {total}건으로 된 목록의 일부입니다. 그 가운데 {missing}건은 이 파일들에 없습니다.',
  harvestGoesOn: '{path}에 이어지는 페이지(resumptionToken ‘{token}’)가 이 파일들 가운데 없습니다.',

  noTitleColumn: '{path}에 기록의 제목으로 보이는 열이 없습니다. 어느 열인지 고르십시오: {columns}.',
  columnsLeftOut: '{path}의 열 {count, plural, other {#개}}({columns})를 뺐습니다. 그 뜻을 고르십시오.',
  headerTooLong:
    '{path}의 첫 줄이 표의 머리글로는 너무 깁니다. 첫 줄에 열 이름을 적고 행마다 줄을 바꾸십시오.',
  rowEmpty: '빈 행입니다',
  rowQuote: '이 행에서 열린 따옴표가 닫히지 않았습니다. 파일의 나머지를 뺐습니다',
  rowTooLong: '행이 10 MB보다 깁니다. 따옴표가 닫히지 않은 경우일 수 있습니다. 파일의 나머지를 뺐습니다',
  rowUnreadable: '행을 읽을 수 없습니다',
  rowCells: '행의 칸은 {cells}개이고 머리글의 칸은 {headers}개입니다',
  rowCellsLost: '행의 칸은 {cells}개이고 머리글의 칸은 {headers}개입니다. 마지막 머리글 뒤의 칸은 뺐습니다',
  rowNoTitle: '행에 제목도, 달리 부를 이름도 없습니다',
  headerTwice: '머리글 ‘{name}’가 열 {numbers} 위에 있습니다',
  noList:
    '{path}에 기록의 목록이 없습니다. 객체의 목록이거나, ‘records’ 아래에 그런 목록이 있는 객체여야 합니다.',
  listCut: '파일이 목록 중간에서 끝납니다. 잘렸을 수 있습니다',
  recordTooLong: '기록이 10 MB보다 깁니다',
  recordCut: '기록이 잘려 있습니다',
  recordDeep: '기록이 {most}단계보다 깊이 겹쳐 있습니다',
  notObject: '이름 붙은 값이 있는 객체가 아닙니다',
  recordNotJson: '기록이 JSON이 아닙니다',
  fileNotTaken: '파일 ‘{name}’를 가져오지 않았습니다: {why}',
  identifierUnusable: '‘{identifier} …’는 식별자가 될 수 없어, 내용에서 식별자를 만들었습니다',
  identifierShared: '식별자 ‘{identifier}’가 {count}개 행에 있어, 내용에서 식별자를 만들었습니다',
  relatedUnknown:
    '‘{identifier}’가 관련 기록으로 적혀 있으나, 가져온 기록 가운데 그 식별자를 지닌 것이 없습니다',

  mapUnusable: '열 지정을 쓸 수 없습니다: {why}.',
  mapFileUnusable: '열 지정 {path} 파일을 쓸 수 없습니다: {why}.',
  mapLanguage: '‘{language}’는 언어가 아닙니다. ‘ru’ 같은 언어 태그를 적으십시오',
  mapMeaning: '열 ‘{column}’의 뜻은 {meaning}일 수 없고 다음 가운데 하나여야 합니다: {fields}',
  mapNoColumn: '열 {columns}이(가) 있는 표가 없습니다. 있는 열: {headers}',
  mapNotSo: '‘{place}’가 docs/import.md의 설명과 다릅니다({message})',
  mapWholeNotSo: '전체가 docs/import.md의 설명과 다릅니다({message})',
};
