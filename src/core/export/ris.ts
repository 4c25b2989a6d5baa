import type { RecordDate } from '#contract/entities.ts';
import { datePartsOf } from '../cite/csl-date.ts';
import { oneLine } from '../cite/plain-text.ts';
import { entryTypes } from './formats.ts';
import { isWhole, listedName, type Placed, placeFields, plainText, printedName } from './place-fields.ts';
import type { Reference } from './reference.ts';

/**
 * RIS (Research Information Systems, 2001; Zotero's reading of it): two letters, two spaces, hyphen, space,
 * value; one value a line, CRLF; UTF-8. A name that must not be turned round ends in a comma, as for EndNote: pandoc
 * makes two of it otherwise, and Zotero takes it whole either way.
 */
export function writeRis(references: readonly Reference[]): string {
  return references
    .map((reference) => {
      const fields = [...placeFields(reference, 'ris')].flatMap(([tag, placed]) =>
        placed.flatMap((one) => linesOf(tag, one)),
      );
      return [
        line('TY', entryTypes.ris[reference.kind]),
        line('ID', oneLine(reference.id)),
        ...fields,
        line('ER', ''),
      ].join('');
    })
    .join('\r\n');
}

function linesOf(tag: string, { value }: Placed): readonly string[] {
  switch (value.type) {
    case 'names':
      return value.names.map((agent) =>
        line(tag, isWhole(agent) ? `${printedName(agent)},` : listedName(agent)),
      );
    case 'list':
      return value.items.map((item) => line(tag, item));
    case 'date':
      return dateLines(value.date);
    case 'text':
    case 'dates':
      return [line(tag, plainText(value))];
  }
}

/** `DA` is year/month/day/other: what one day cannot say goes into its last part, as printed. */
function dateLines(date: RecordDate): readonly string[] {
  const ends = datePartsOf(date.edtf);
  if (ends === null) return [line('DA', `///${date.text}`)];
  const [[year, month, day], end] = ends;
  const parts = [year, month, day].map((part, at) =>
    part === undefined ? '' : String(part).padStart(at === 0 ? 4 : 2, '0'),
  );
  const other = end !== undefined || date.certainty !== 'exact' ? date.text.replaceAll('/', '-') : '';
  return [line('PY', String(year)), line('DA', [...parts, other].join('/'))];
}

const line = (tag: string, value: string): string => `${tag}  - ${value}\r\n`;
