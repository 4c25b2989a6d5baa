import { curlyFrom, withQuotes } from './quotes.ts';
import { shield } from './shield.ts';

/** Text on one line: well-formed, without control characters, with single spaces. */
export const oneLine = (text: string): string =>
  isPlain.test(text)
    ? text
    : text
        .toWellFormed()
        .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
        .replace(/\p{Noncharacter_Code_Point}/gu, '')
        .trim();

/** Most text is ASCII with single spaces, and is so already. */
const isPlain = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/**
 * One line without the full stop, comma or colon at its end, since the style sets its own. The full stop
 * of an abbreviation or an ellipsis stays: "Events in the U.S.", "Kim Jr.". Looks inside a closing mark.
 */
export function withoutFinalStop(text: string): string {
  const [, words = '', marks = ''] = /^(.*?)(["'”’]*)$/u.exec(oneLine(text)) ?? [];
  if (marks !== '') return words === '' ? marks : withoutFinalStop(words) + marks;
  const line = words.replace(/[\s,;:]+$/u, '');
  const isAbbreviation = /(?:\p{L}\.\p{L}+|(?<!\p{L})(?:\p{L}|etc|Jr|Sr|Inc|Ltd|Co|No|St|cf|al)|\.\.)\.$/u;
  return line.endsWith('.') && !isAbbreviation.test(line) ? withoutFinalStop(line.slice(0, -1)) : line;
}

/** Plain text as a variable of the citation engine: typographic quotation marks, nothing left to parse. */
export const cslText = (text: string): string =>
  shield(withQuotes(withoutFinalStop(text), curlyFrom('double')));
