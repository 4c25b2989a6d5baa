import type { Catalogue } from '../words.ts';

export const noteLinks: Catalogue['noteLinks'] = {
  linkedFrom: '链接到此的笔记',
  more: '另有 {count, number} 条。',
  noteOn: '关于{title}的笔记',
  noteOnPassage: '关于“{passage}”的笔记，{title}',
  passageIn: '{title}中的一段',
  linksIn: '此笔记中的链接',
};
