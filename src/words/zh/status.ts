import type { Catalogue } from '../words.ts';

export const status: Catalogue['status'] = {
  gone: '<b>{title}。</b>已保存的内容不受影响。请关闭此窗口，重新启动 Carrel。',
  readOnly: '<b>{title}。</b>{message} 此处可查看书签和笔记，但不能更改。',
  unavailable: '<b>{title}。</b>{message} 在此期间仍可阅读、检索和引用，但不能使用书签和笔记。',
  stillTheSame: '仍无变化，重试',
  whatCanBeDone: '可以怎么办',
};
