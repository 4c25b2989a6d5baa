import type { Version } from '#contract/entities.ts';
import { nameVersions } from '../reader/name-versions.ts';

/** What can stand beside a text. */
export interface Choice {
  readonly key: string;
  readonly version: string;
  readonly name: string;
}

/** All texts of a record, in the order of its versions. */
export function choicesOf(versions: readonly Version[]): readonly Choice[] {
  const names = nameVersions(versions);
  return versions.map(({ id }, at) => ({ key: `text ${id}`, version: id, name: names[at] ?? id }));
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
  const others = choicesOf(versions).filter(({ version }) => version !== shown);
  const asked = others.find(({ key }) => key === chosen);
  if (asked || !own) return asked ?? null;
  const rank = ({ version }: Choice): number => {
    const other = versions.find(({ id }) => id === version);
    const at = other ? partners[own.kind].indexOf(other.kind) : -1;
    const isForeign = own.kind === 'draft' && other?.language !== own.language;
    return (at === -1 ? 10 : at) + (isForeign ? 20 : 0) + (other?.words === 0 ? 40 : 0);
  };
  return others.toSorted((one, other) => rank(one) - rank(other))[0] ?? null;
}
