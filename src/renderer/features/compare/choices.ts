import type { Media, Version } from '#contract/entities.ts';
import { compare as words } from '#words/en/compare.ts';
import { wordsOf } from '#words/words.ts';
import { nameVersions } from '../reader/name-versions.ts';

const t = wordsOf('compare', words);

/** What can stand beside a text: another text, or the pages of the paper. */
export interface Choice {
  readonly key: string;
  readonly kind: 'text' | 'pages';
  readonly version: string;
  readonly name: string;
  /** The page images, or the one PDF. */
  readonly media: readonly Media[];
}

/** All texts of a record, in the order of its versions, and after them its page images and PDFs. */
export function choicesOf(versions: readonly Version[]): readonly Choice[] {
  const names = nameVersions(versions);
  const nameOf = (at: number) => names[at] ?? '';
  const texts = versions.map(
    ({ id }, at): Choice => ({ key: `text ${id}`, kind: 'text', version: id, name: nameOf(at), media: [] }),
  );
  const pages = versions.flatMap(({ id, media }, at): Choice[] => {
    const images = media.filter(({ mediaType }) => mediaType !== 'application/pdf');
    const pdfs = media.filter(({ mediaType }) => mediaType === 'application/pdf');
    const common = { kind: 'pages', version: id } as const;
    return [
      ...(images.length > 0
        ? [{ ...common, key: `pages ${id}`, name: t('pagesOf', { name: nameOf(at) }), media: images }]
        : []),
      ...pdfs.map((pdf) => ({
        ...common,
        key: `pdf ${id} ${pdf.id}`,
        name: t('pdf', { label: pdf.label }),
        media: [pdf],
      })),
    ];
  });
  return [...texts, ...pages];
}

type Kind = Version['kind'];

/** What one compares with what: the kinds that are looked for first beside each. */
const partners: Readonly<Record<Kind, readonly Kind[]>> = {
  translation: ['original', 'transcription', 'draft', 'translation'],
  original: ['translation', 'transcription', 'draft', 'original'],
  draft: ['original', 'transcription', 'draft', 'translation'],
  transcription: ['original', 'translation', 'draft', 'transcription'],
  scan: ['transcription', 'original', 'translation'],
  description: ['original', 'translation', 'transcription'],
};

/**
 * What stands beside the version that is shown: what was chosen while it is there and not the same, else its natural partner
 * — a translation's original, a draft's final text — else any other. Null where there is none.
 */
export function besideOf(
  versions: readonly Version[],
  shown: string | null,
  chosen: string | undefined,
): Choice | null {
  const own = versions.find(({ id }) => id === shown);
  const others = choicesOf(versions).filter(({ kind, version }) => kind === 'pages' || version !== shown);
  const asked = others.find(({ key }) => key === chosen);
  if (asked || !own) return asked ?? null;
  const rank = ({ kind, version }: Choice): number => {
    // The paper after all texts with words, that of the shown text before others'.
    if (kind === 'pages') return version === shown ? 37 : 38;
    const other = versions.find(({ id }) => id === version);
    const at = other ? partners[own.kind].indexOf(other.kind) : -1;
    const isForeign = own.kind === 'draft' && other?.language !== own.language;
    return (at === -1 ? 10 : at) + (isForeign ? 20 : 0) + (other?.words === 0 ? 40 : 0);
  };
  return others.toSorted((one, other) => rank(one) - rank(other))[0] ?? null;
}
