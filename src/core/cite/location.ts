import type { ArchivalRecord, Collection } from '#contract/entities.ts';
import { cslText, oneLine, withoutFinalStop } from './plain-text.ts';

/** CSL variables that say where the item lies. A missing key is a thing not known. */
export interface Location {
  readonly archive_location?: string;
  readonly archive?: string;
  readonly 'archive-place'?: string;
}

/**
 * Where the item lies. Seen through a digital archive, that archive is what is cited, and the paper's
 * provenance stands before it as the host prints it; without one: shelfmark, repository, city (CMOS 17,
 * 14.221-231: from small to large). The shelfmark stays one unit, fond first. Where nothing at all is known,
 * the publisher or the collection itself is what the reader saw; a file's name says nothing.
 */
export function locationOf(record: ArchivalRecord, collection: Collection): Location {
  const { provenance } = record;
  const repository = text(provenance?.repository);
  const place = text(provenance?.place);
  const shelfmark = text(provenance?.shelfmark);
  const printed = text(provenance?.text);
  const host = text(collection.host);
  if (host !== '') {
    const whole = printed === '' ? joined([repository, place, shelfmark]) : printed;
    return filled({ archive_location: whole, archive: host });
  }
  if (repository !== '') {
    return filled({ archive_location: shelfmark, archive: repository, 'archive-place': place });
  }
  if (printed !== '' || shelfmark !== '')
    return filled({ archive_location: printed === '' ? shelfmark : printed });
  return filled({ archive: text(collection.publisher) || titleOf(collection) });
}

/** An import without a title takes the file's name for both title and id: nothing to cite. */
const titleOf = ({ id, title }: Collection): string => (title === id ? '' : text(title));

const text = (value: string | null | undefined): string => withoutFinalStop(value ?? '');
const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');

const filled = (location: Record<string, string>): Location =>
  Object.fromEntries(
    Object.entries(location)
      .filter(([, value]) => oneLine(value) !== '')
      .map(([key, value]) => [key, cslText(value)]),
  );
