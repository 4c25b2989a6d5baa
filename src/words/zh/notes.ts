import type { Catalogue } from '../words.ts';

export const notes: Catalogue['notes'] = {
  note: '笔记',
  noteOn: '关于{title}的笔记',
  noteToRead: '关于{title}的笔记，阅读',
  placeholder: '用 Markdown 写笔记，边写边存。输入 [[ 链接到记录或段落。',
  read: '阅读',
  write: '书写',
  notSaved: '<b>未保存。{title}。</b>{sentence}所写内容仍在此处。',
  notSavedYetTried: '<b>未保存。{title}。</b>{sentence}所写内容仍在此处，每隔几秒会再次尝试保存。',
  keepThis: '保留此文',
  lockedByAnother: '只读：笔记已被另一个 Carrel 打开。',
  lockedAsAsked: '只读：此窗口以阅读方式打开。',
  copyText: '复制文字',
  copied: '已复制。',
  notCopied: '未能复制。请选中后手动复制。',
  unsaved: '尚未保存',
  saving: '正在保存…',
  saved: '已保存：{when}',
};
