import type { Agent } from '#contract/entities.ts';
import { type TitleForm, titleIn } from '../cite/csl-title.ts';
import { curlyFrom, withQuotes } from '../cite/quotes.ts';
import { isWhole, listedName } from './place-fields.ts';

/** What BibTeX and BibLaTeX files have in common: entries, keys, and text that TeX reads as text. */

/** Each in braces of its own: programs that do not know one would take the braces behind it for what belongs to it. */
const commands: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
};
const loneBraces: Readonly<Record<string, string>> = { '{': '{\\textbraceleft}', '}': '{\\textbraceright}' };

/** Plain text as TeX text. `--` would become a dash, so it is taken apart. */
export function texText(text: string, isPaired = hasPairedBraces(text)): string {
  // BibTeX counts braces even behind a backslash, so a lone one must not appear at all.
  const braces: Readonly<Record<string, string>> = isPaired ? {} : loneBraces;
  return withQuotes(text, curlyFrom('double'))
    .replaceAll(/[\\~^{}&%$#_]/g, (char) => commands[char] ?? braces[char] ?? `\\${char}`)
    .replaceAll(/-(?=-)/g, '-{}');
}

function hasPairedBraces(text: string): boolean {
  let depth = 0;
  for (const char of text) {
    if (char === '{') depth += 1;
    if (char === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/**
 * A title, written by `written`: `names` and every other word with a capital in double braces. Programs make small
 * letters of a title's capitals, and of "Washington" with them (pandoc, plain.bst); documents are quoted as printed.
 */
export function texTitle(title: string, names: readonly string[], written = texText): string {
  const isPaired = hasPairedBraces(title);
  const form: TitleForm = {
    marks: curlyFrom('double'),
    plain: (text) =>
      text
        .split(capitalised)
        .map((part, at) =>
          at % 2 === 1 ? `${open}${written(part, isPaired)}${close}` : written(part, isPaired),
        )
        .join(''),
    // Its words are kept in one.
    name: (name) => `${open}${name.replaceAll(open, '').replaceAll(close, '')}${close}`,
  };
  return titleIn(form, title, names).replaceAll(open, '{{').replaceAll(close, '}}');
}

const capitalised = /([\p{L}\p{M}\p{N}’'ʼ-]*\p{Lu}[\p{L}\p{M}\p{N}’'ʼ-]*)/u;
/** Noncharacters, of which a reference has none. */
const [open, close] = ['\uFDD0', '\uFDD1'];

/** A list of names; one that must stay in one piece, or that holds a word TeX would split at, in braces. */
export const texNames = (agents: readonly Agent[], written = texText): string =>
  agents
    .map((agent) => {
      const name = written(listedName(agent));
      const isSafe = !isWhole(agent) && !/\sand\s|^and\s|\sand$/i.test(name) && name.split(',').length === 2;
      return isSafe ? name : `{${name}}`;
    })
    .join(' and ');

/** Verbatim in both formats, so that only what would end the field is encoded. */
export const texUrl = (url: string): string =>
  url.replaceAll(/[{}\\\s]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

/** An entry as it stands in the file. A month is BibTeX's own macro and stands bare. */
export interface TexEntry {
  /** With its @. */
  readonly type: string;
  readonly key: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

export const texEntry = ({ type, key, fields }: TexEntry): string =>
  `${type}{${key},\n${fields.map(([name, value]) => `  ${name} = ${name === 'month' ? value : `{${value}}`},\n`).join('')}}\n`;
