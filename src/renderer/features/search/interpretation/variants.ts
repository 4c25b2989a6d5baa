import type { Expansion } from '#contract/search.ts';
import { search as words } from '#words/en/search.ts';
import { wordsOf } from '#words/words.ts';
import { langOf, reasonWords } from './reason-words.ts';

const t = wordsOf('search', words);

type Variant = Expansion['variants'][number];

/** Variants that one rule or table made. */
export interface VariantGroup {
  readonly because: string;
  readonly reason: string;
  readonly lang: string | undefined;
  readonly variants: readonly Variant[];
}

/** The variants under their reasons, the likeliest reason first and in each the likeliest variant. */
export function groupVariants(variants: readonly Variant[]): readonly VariantGroup[] {
  const groups = new Map<string, Variant[]>();
  for (const variant of variants)
    groups.set(variant.because, [...(groups.get(variant.because) ?? []), variant]);
  return [...groups].map(([because, ofIt]) => ({
    because,
    reason: reasonWords(because),
    lang: langOf(because),
    variants: ofIt,
  }));
}

const mostSamples = 3;

/**
 * A few variants that show what an expansion does: the form that the name goes by, then the likeliest of each system.
 * One in Latin letters comes first, since that is what most readers know a name by.
 */
export function sampleOf(variants: readonly Variant[], label: string | null = null): readonly Variant[] {
  const firsts = groupVariants(variants).flatMap((group) => group.variants.slice(0, 1));
  const latin = firsts.filter(({ because }) => langOf(because) === undefined && because !== 'other');
  const scripts = firsts.filter(({ because }) => langOf(because) !== undefined);
  const own = variants.filter(({ text }) => text === label);
  const first = own.length > 0 ? own : latin.slice(0, 1);
  const mixed = [...first, ...scripts, ...latin, ...variants];
  return [...new Set(mixed)].slice(0, mostSamples);
}

/** What is said of an expansion on its chip: a sample of what is looked for, and how many more. */
export interface ChipWords {
  /** Key of the sentence. */
  readonly lead: 'chipAlso' | 'chipDate' | 'chipOnly';
  readonly samples: readonly Variant[];
  readonly rest: string;
}

/** `off` are the ids that are switched off. */
export function chipWords(expansion: Expansion, off: readonly string[]): ChipWords {
  const on = expansion.variants.filter(({ id }) => !off.includes(id));
  if (off.includes(expansion.id) || on.length === 0) return { lead: 'chipOnly', samples: [], rest: '' };
  const samples = sampleOf(on, expansion.label);
  const more = on.length - samples.length;
  return {
    lead: expansion.kind === 'date' ? 'chipDate' : 'chipAlso',
    samples,
    rest: more > 0 ? t('chipMore', { count: more }) : '',
  };
}
