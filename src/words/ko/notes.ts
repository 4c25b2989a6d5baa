import type { Catalogue } from '../words.ts';

export const notes: Catalogue['notes'] = {
  note: '메모',
  noteOn: '{title}에 대한 메모',
  noteToRead: '{title}에 대한 메모, 읽기용',
  placeholder: 'Markdown으로 메모를 쓰십시오. 쓰는 대로 저장됩니다. [[ 로 기록이나 대목에 링크합니다.',
  read: '읽기',
  write: '쓰기',
  notSaved: '<b>저장하지 못했습니다. {title}.</b> {sentence} 쓴 글은 여기에 그대로 있습니다.',
  notSavedYetTried:
    '<b>저장하지 못했습니다. {title}.</b> {sentence} 쓴 글은 여기에 그대로 있으며, 몇 초마다 다시 저장해 봅니다.',
  keepThis: '이 글 유지',
  lockedByAnother: '읽기 전용: 다른 Carrel이 메모를 열어 두었습니다.',
  lockedAsAsked: '읽기 전용: 이 창은 읽기용으로 열었습니다.',
  copyText: '글 복사',
  copied: '복사했습니다.',
  notCopied: '복사하지 못했습니다. 선택해서 직접 복사하십시오.',
  unsaved: '아직 저장하지 않음',
  saving: '저장하는 중…',
  saved: '저장함: {when}',
};
