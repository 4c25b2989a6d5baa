import type { Handlers } from '#contract/api.ts';
import type { Desk } from './index.ts';

type LanguageHandlers = Pick<Handlers, 'language.begin' | 'language.choose'>;

export const languageHandlers = ({ language }: Desk): LanguageHandlers => ({
  'language.begin': ({ wanted }) => language.begin(wanted),
  'language.choose': (arg) => language.choose(arg.language, arg.wanted),
});
