import type { Catalogue } from '../words.ts';

export const notesHistory: Catalogue['notesHistory'] = {
  history: '历史',
  historyOfNote: '笔记历史',
  nothing: '此处尚未写过内容。',
  every: '所有已存文稿（{count, number}）',
  wording: '文稿',
  wordings: '文稿，最新的在前',
  changes: '删除线：下一稿删去的内容。下划线：下一稿加入的内容。',
  asItStands: '这是笔记的现状。',
  bringBack: '恢复此稿',
  words: '{count, number} 词',
  emptied: '已清空',
};
