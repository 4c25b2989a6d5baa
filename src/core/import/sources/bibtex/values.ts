import type { ReferenceName } from '../references/item.ts';
import { listedName } from '../references/names.ts';
import { oneLine } from '../references/plain.ts';
import type { TexText } from './tex-text.ts';

/** More names, or keywords, than a reference has. */
const maxParts = 1000;

/** The names of a field: "Last, First and {A Body} and Last, Jr., First and family=Kim, given=Il Sung". */
export function namesOf(value: string, text: TexText): ReferenceName[] {
  return splitOutside(value, /^\s+and\s+/i)
    .slice(0, maxParts)
    .flatMap((name): ReferenceName | [] => {
      const found = name.trim();
      if (found === '' || /^others$/i.test(found)) return [];
      if (isBraced(found)) return literal(text(found));
      const parts = splitOutside(found, /^,/).map((part) => oneLine(text(part)));
      if (/^[a-z-]+\s*=/.test(found)) return extended(parts);
      if (parts.length === 3) {
        const [family = '', suffix = '', given = ''] = parts;
        return suffix === '' ? { family, given } : { family, given, suffix };
      }
      return listedName(parts.join(', ')) ?? [];
    });
}

function literal(text: string): ReferenceName | [] {
  const name = oneLine(text);
  return name === '' ? [] : { literal: name, firm: true };
}

/** BibLaTeX's own form, in which each part has its name. */
function extended(parts: readonly string[]): ReferenceName | [] {
  const named = new Map(
    parts.map((part) => /^([a-z-]+)\s*=\s*"?(.*?)"?$/.exec(part)?.slice(1) as [string, string]),
  );
  const part = (name: string) => named.get(name) ?? '';
  const family = [part('prefix'), part('family')].filter((each) => each !== '').join(' ');
  if (family === '') return literal(part('given'));
  return part('suffix') === ''
    ? { family, given: part('given') }
    : { family, given: part('given'), suffix: part('suffix') };
}

/** Keywords stand between commas or semicolons; one with a comma in it is in braces. */
export const keywordsOf = (value: string, text: TexText): string[] =>
  splitOutside(value, /^[,;]/)
    .slice(0, maxParts)
    .map((part) => oneLine(text(part)));

/** True for a value that is one group in braces from end to end. */
function isBraced(value: string): boolean {
  if (!value.startsWith('{') || !value.endsWith('}')) return false;
  let open = 0;
  for (let at = 0; at < value.length; at += 1) {
    if (value[at] === '{') open += 1;
    if (value[at] === '}') open -= 1;
    if (open === 0 && at < value.length - 1) return false;
  }
  return true;
}

/** Parts of a value between separators that stand outside braces. */
function splitOutside(value: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let [from, open] = [0, 0];
  for (let at = 0; at < value.length; at += 1) {
    const sign = value[at] ?? '';
    if (sign === '{') open += 1;
    else if (sign === '}') open -= 1;
    else if (open === 0 && /[\s,;]/.test(sign)) {
      const [found] = separator.exec(value.slice(at, at + 60)) ?? [];
      if (found === undefined) continue;
      parts.push(value.slice(from, at));
      from = at + found.length;
      at = from - 1;
    }
  }
  return [...parts, value.slice(from)];
}

/**
 * The files of a field, as paths: "Name:path:mime" of JabRef, Zotero and Mendeley, several with semicolons between
 * them and with colons escaped; a path alone, as Better BibTeX writes it.
 */
export function filesOf(value: string): string[] {
  const plain = value.replaceAll(/\{?\$\\backslash\$\}?/g, '\\').replaceAll(/\{?\\([_&%#])\}?/g, '$1');
  return splitEscaped(plain, ';').flatMap((entry) => {
    const parts = splitEscaped(entry, ':').map((part) => part.replaceAll(/\\([:;\\])/g, '$1').trim());
    const path = pathOf(parts);
    return path === '' ? [] : path;
  });
}

function pathOf(parts: readonly string[]): string {
  const [first = '', second = ''] = parts;
  // "C:/letters/a.pdf" and "file:///…" alone.
  if (parts.length < 3)
    return parts.length === 2 && first !== '' && second !== '' && !isType(second)
      ? parts.join(':')
      : first || second;
  return isType(parts.at(-1) ?? '') || first === '' ? parts.slice(1, -1).join(':') : parts.join(':');
}

/** "application/pdf", "PDF", "pdf". */
const isType = (text: string) => text === '' || /^(?:[\w.+-]+\/[\w.+-]+|[A-Za-z0-9 ]{1,12})$/.test(text);

/** Parts between signs that no backslash protects. */
function splitEscaped(value: string, sign: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < value.length; at += 1) {
    if (value[at] === '\\') at += 1;
    else if (value[at] === sign) {
      parts.push(value.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, value.slice(from)];
}
