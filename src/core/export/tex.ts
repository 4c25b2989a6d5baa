import type { Agent } from '#contract/entities.ts';
import { type TitleForm, titleIn } from '../cite/csl-title.ts';
import { spacedInitials } from '../cite/people.ts';
import { curlyFrom, withQuotes } from '../cite/quotes.ts';
import { isWhole, printedName } from './place-fields.ts';

/** What BibTeX and BibLaTeX files have in common: entries, keys, and text that TeX reads as text. */

/** Each in braces of its own: programs that do not know one would take the braces behind it for what belongs to it. */
const commands: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
};
const loneBraces: Readonly<Record<string, string>> = { '{': '{\\textbraceleft}', '}': '{\\textbraceright}' };

/** Plain text as TeX text. Pairs that would become another sign, as `--` a dash, are taken apart. */
export function texText(text: string, isPaired = hasPairedBraces(text)): string {
  // BibTeX counts braces even behind a backslash, so a lone one must not appear at all.
  const braces: Readonly<Record<string, string>> = isPaired ? {} : loneBraces;
  return withQuotes(text, curlyFrom('double'))
    .replaceAll(/[\\~^{}&%$#_]/g, (char) => commands[char] ?? braces[char] ?? `\\${char}`)
    .replaceAll(/-(?=-)|[`!?](?=`)|,(?=,)|<(?=<)|>(?=>)/g, '$&{}');
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

/** A list of names; in braces what must stay in one piece, or has signs in it at which a program might part it. */
export const texNames = (agents: readonly Agent[], written = texText): string =>
  agents
    .map((agent) => {
      if (isWhole(agent) || agent.parts === null) return `{${written(printedName(agent))}}`;
      const parts = [agent.parts.family, spacedInitials(agent.parts.given)];
      return parts.map((part) => (isPlainName(part) ? written(part) : `{${written(part)}}`)).join(', ');
    })
    .join(' and ');

/** Letters, with the stops, apostrophes and hyphens that names have in them; "and" parts two names. */
const isPlainName = (part: string): boolean =>
  /^[\p{L}\p{M}.’'ʼ -]+$/u.test(part) && !/(?:^|\s)(?:and|others)(?:\s|$)|(?:^|[\s-])-|-(?:\s|$)/i.test(part);

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
