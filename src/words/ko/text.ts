import type { Catalogue } from '../words.ts';

export const text: Catalogue['text'] = {
  labelAndKey: '{label}({key})',
  printedKey: '{name, select, PageUp {Page Up} PageDown {Page Down} Space {스페이스바} other {{name}}}',
  manage: '{name} 관리',
  updated: '업데이트했습니다: {title}.',
  removed: '제거했습니다: {title}. 여기에 쓴 메모는 그대로 남습니다.',
  notRemoved: '제거하지 못했습니다: {title}.',
  restored: '원래대로 되돌렸습니다: {title}.',
  notRestored: '되돌리지 못했습니다.',
  orderNotKept: '순서를 저장하지 못했습니다.',
};
