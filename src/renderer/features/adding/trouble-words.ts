import { adding as words } from '#words/en/adding.ts';
import { wordsOf } from '#words/words.ts';
import { describeError } from '../../text/describe-error.ts';

const t = wordsOf('adding', words);

/** Heading and sentence of what went wrong, where there is room for a line; empty where nothing did. */
export const troubleWords = (error: unknown): string => (error ? t('trouble', describeError(error)) : '');
