import type { Catalogue } from '../words.ts';

export const common: Catalogue['common'] = {
  close: '关闭',
  cancel: '取消',
  undo: '撤销',
  redo: '重做',
  save: '保存',
  remove: '移除',
  tryAgain: '重试',
  copy: '复制',
  copied: '已复制',
  back: '返回',
  next: '下一步',
  untitled: '无标题',
  undated: '无日期',
  and: '{first}和{second}',
  records: '{count, number} 条记录',
  notes: '{count, number} 条笔记',
  marks: '{count, number} 处标记',
  bookmarks: '{count, number} 个书签',
  collections: '{count, number} 个馆藏',
};
