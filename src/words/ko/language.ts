import type { Catalogue } from '../words.ts';

export const language: Catalogue['language'] = {
  title: '화면 언어',
  asSystem: '시스템 설정에 따름({name})',
};
