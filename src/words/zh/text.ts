import type { Catalogue } from '../words.ts';

export const text: Catalogue['text'] = {
  labelAndKey: '{label}（{key}）',
  printedKey: '{name, select, PageUp {Page Up} PageDown {Page Down} Space {空格键} other {{name}}}',
  manage: '管理{name}',
  updated: '已更新：{title}。',
  removed: '已移除：{title}。相关笔记仍保留。',
  notRemoved: '未能移除：{title}。',
  restored: '已恢复原状：{title}。',
  notRestored: '未能恢复。',
  orderNotKept: '未能保存顺序。',
};
