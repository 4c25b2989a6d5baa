import type { Catalogue } from '../words.ts';

export const language: Catalogue['language'] = {
  title: '界面语言',
  asSystem: '跟随系统（{name}）',
};
