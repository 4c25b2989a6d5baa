import type { SourceFile } from '../../source.ts';
import { sniffDelimiter } from './delimited.ts';
import { startOfList } from './json-values.ts';
import { fieldOfHeader } from './vocabulary.ts';

export type TableKind = 'delimited' | 'json' | 'json-lines';

/** Which kind of table a file is, by its name, else by its beginning; null where it is none. */
export function tableKindOf(file: Pick<SourceFile, 'name' | 'head'>): TableKind | null {
  const ending = /\.([a-z]+)$/i.exec(file.name)?.[1]?.toLowerCase() ?? '';
  if (['csv', 'tsv', 'tab', 'psv'].includes(ending)) return 'delimited';
  if (['jsonl', 'ndjson', 'jsonlines'].includes(ending)) return 'json-lines';
  const head = file.head().replace(/^[\s\uFEFF]+/, '');
  if (head.startsWith('[') || head.startsWith('{')) {
    if (isJsonLines(head)) return 'json-lines';
    return startOfList(head) >= 0 && /^[[{]\s*[{"[]/.test(head) ? 'json' : null;
  }
  return ending === '' || ending === 'txt' ? delimitedByContent(head) : null;
}

function isJsonLines(head: string): boolean {
  const [one = '', two] = head.split(/\r\n|\r|\n/, 2);
  return [one, two ?? one].every((line) => /^\{.*\}\s*$/.test(line) && parses(line)) && startOfList(one) < 0;
}

function parses(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

/** A text that is a table beyond doubt: three headers or more, of which two are known and one is a title. */
function delimitedByContent(head: string): TableKind | null {
  const [header = ''] = head.split(/\r\n|\r|\n/, 1);
  if (header.length > 10_000) return null;
  const cells = header.split(sniffDelimiter(head)).map((cell) => cell.replaceAll('"', ''));
  const named = cells.map((cell) => fieldOfHeader(cell)?.field);
  const isTable = cells.length >= 3 && named.includes('title') && named.filter(Boolean).length >= 2;
  return isTable ? 'delimited' : null;
}
