import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type ReferenceFormat, referenceFormats } from '#contract/citing-terms.ts';
import { entryTypes, formatNames } from './formats.ts';
import { mapping } from './mapping.ts';
import { referenceFields } from './reference.ts';
import type { Choice, Target } from './target.ts';

const page = readFileSync(new URL('../../../docs/citation.md', import.meta.url), 'utf8');

/** "*addendum*", "A2", "z:recipients (letters), else *dc:description*". */
function cellOf(cell: Target | Choice): string {
  if ('of' in cell) return `${cellOf(cell.then)} (${cell.of.name}), else ${cellOf(cell.otherwise)}`;
  if (cell.as === 'lost') return '—';
  if (cell.as === 'elsewhere') return '=';
  const place = cell.to.split('/').at(-1)?.replace(/@(.+)/, ' ($1)') ?? '';
  return cell.as === 'held' ? place : `*${place}*`;
}

const words = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const columns = (of: (format: ReferenceFormat) => string) => referenceFormats.map(of);

it('stands in docs/citation.md as it is in code', () => {
  const table = [
    line(['Ours', ...columns((format) => formatNames[format])]),
    line(['---', ...columns(() => '---')]).replaceAll(' ', ''),
    ...(['letter', 'guide', 'edition', 'document'] as const).map((kind) =>
      line([`kind: ${kind}`, ...columns((format) => entryTypes[format][kind])]),
    ),
    ...referenceFields.map((field) =>
      line([words(field), ...columns((format) => cellOf(mapping[field][format]))]),
    ),
  ];
  const inPage = page.slice(page.indexOf('| Ours | CSL-JSON')).split('\n\n', 1)[0]?.split('\n');
  expect(inPage).toEqual(table);
});
