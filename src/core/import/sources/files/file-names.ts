import { endingOf } from '../../files/file-kind.ts';
import type { SourceFile } from '../../source.ts';

/** Numbers by their size: “page 9” before “page 10”. The same on every machine. */
const { compare: naturally } = new Intl.Collator('en', { numeric: true });
export const inOrder = <T>(items: readonly T[], nameOf: (item: T) => string): T[] =>
  items.toSorted((one, other) => {
    const [a, b] = [nameOf(one), nameOf(other)];
    return naturally(a, b) || (a < b ? -1 : Number(a > b));
  });

/** A file's own name; composed, as Macintoshes store names decomposed. */
export const nameOf = ({ name }: SourceFile): string =>
  name.slice(name.lastIndexOf('/') + 1).normalize('NFC');
/** The same without its ending. */
export const baseOf = (file: SourceFile): string => {
  const name = nameOf(file);
  const ending = endingOf(name);
  return ending === '' || ending.length + 1 === name.length ? name : name.slice(0, -ending.length - 1);
};
/** Which document a description is of, by its own name: “letter.json”, “letter.pdf.json”, “letter.meta.yaml”. */
export const describedName = (file: SourceFile): string =>
  baseOf(file).replace(/[._-](?:metadata|meta|info)$/i, '');
/** True for what describes its folder. */
export const isOfFolder = (file: SourceFile): boolean =>
  /^_?(?:metadata|folder|series|info)$/i.test(baseOf(file));
