import type { ArchivalRecord, Unit } from '#contract/entities.ts';
import { oneLine, withoutFinalStop } from './plain-text.ts';

/** The published edition that a document stands in. */
export interface Edition {
  /** What its volumes have in common, or the whole title where that does not tell. */
  readonly title: string;
  /** "21", "7, pt. 1"; null where the title prints none. */
  readonly volume: string | null;
  /** The volume's own title behind its number. */
  readonly volumeTitle: string | null;
  /** The document's number. */
  readonly number: string | null;
}

/**
 * The edition of a record: its largest units down to the volume, which is the first that has a record of its own.
 * What an archive describes has a level and lies in a fonds; a folder that is only a name is no edition either,
 * unless its documents are numbered. A title that is nothing but the volume's id is a file's name.
 */
export function editionOf({ partOf, number, level }: ArchivalRecord): Edition | null {
  const volume = partOf.findIndex(({ record }) => record !== null);
  const isEdition = level === null && partOf.length > 0 && (volume !== -1 || number !== null);
  if (!isEdition) return null;
  const titled = partOf.slice(0, Math.max(volume, 0) + 1).filter(isTitled);
  const title = titled.map((unit) => withoutFinalStop(unit.title)).join(', ');
  if (title === '') return null;
  return { ...volumeIn(title), number: oneLine(number ?? '') || null };
}

const isTitled = ({ title, record }: Unit): boolean => withoutFinalStop(title) !== '' && title !== record;

const volumeName =
  /^(.+?),? +Vol(?:ume|\.) +([IVXLC]+|\d{1,4}|[A-Z][–-]\d{1,3})(?:, +(?:Part|Pt\.) +([IVXLC]+|\d{1,4}))?(?:[,:] +(.+))?$/;

/**
 * "Foreign Relations of the United States, 1969–1976, Volume XXI, Chile, 1969–1973": what stands before the
 * volume's number, the number in Arabic figures (CMOS 17, 14.116), and the volume's title.
 */
function volumeIn(title: string): Omit<Edition, 'number'> {
  const [, before = '', printed = '', part, behind = null] =
    volumeName.exec(title.length > 2000 ? '' : title) ?? [];
  const volume = arabic(printed);
  const ofPart = part === undefined ? '' : arabic(part);
  if (volume === null || volume === '' || ofPart === null) return { title, volume: null, volumeTitle: null };
  return {
    title: before,
    volume: ofPart === '' ? volume : `${volume}, pt. ${ofPart}`,
    volumeTitle: behind,
  };
}

const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** Roman figures as Arabic ones, others as they are; null for letters that are no figure. */
function arabic(figure: string): string | null {
  if (!/^[IVXLC]+$/.test(figure)) return figure;
  if (!/^C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(figure)) return null;
  const digits = [...figure].map((letter) => values[letter] ?? 0);
  const sum = digits.reduce(
    (total, value, at) => total + (value < (digits[at + 1] ?? 0) ? -value : value),
    0,
  );
  return String(sum);
}

/** True for what the editors wrote between the documents: it is a part of the book, and has no date of its own. */
export const isEditorialNote = ({ title }: ArchivalRecord): boolean =>
  /^(?:\[?(?:Document |No\. ?)?\d+[a-z]?\]?[.:]?\s+)?\[?editorial notes?\]?\.?$/i.test(oneLine(title));
