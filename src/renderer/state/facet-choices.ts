import type { FacetChoice } from '#contract/catalogue.ts';
import { type FacetKind, facetKinds } from '#contract/facet-kinds.ts';

/** What the list is narrowed by, in the order in which it was chosen. */
export type FacetChoices = readonly FacetChoice[];

/** What the contract takes. */
const most = { choices: 500, valueChars: 2000 } as const;

const isSame = (one: FacetChoice, other: Pick<FacetChoice, 'kind' | 'value'>) =>
  one.kind === other.kind && one.value === other.value;

/** Chooses or excludes a value; the same once more takes it back, the other way turns it round. */
export function withChoice(choices: FacetChoices, choice: FacetChoice): FacetChoice[] {
  const before = choices.find((each) => isSame(each, choice));
  if (before?.exclude === choice.exclude) return withoutChoice(choices, choice);
  if (before) return choices.map((each) => (each === before ? choice : each));
  return choices.length < most.choices ? [...choices, choice] : [...choices];
}

export const withoutChoice = (
  choices: FacetChoices,
  choice: Pick<FacetChoice, 'kind' | 'value'>,
): FacetChoice[] => choices.filter((each) => !isSame(each, choice));

/** Reads stored choices; what does not fit is left out. */
export function restoreChoices(stored: unknown): FacetChoice[] {
  const fitting = (Array.isArray(stored) ? stored : []).flatMap((each): FacetChoice[] => {
    const { kind, value, exclude } = Object(each) as Record<string, unknown>;
    const known = facetKinds.find((name) => name === kind);
    const fits = typeof value === 'string' && value !== '' && value.length <= most.valueChars;
    return known && fits ? [{ kind: known, value, exclude: exclude === true }] : [];
  });
  return fitting
    .filter((choice, at) => fitting.findIndex((each) => isSame(each, choice)) === at)
    .slice(0, most.choices);
}

/** Reads stored names of kinds. */
export const restoreKinds = (stored: unknown, otherwise: readonly FacetKind[]): readonly FacetKind[] =>
  Array.isArray(stored) ? facetKinds.filter((kind) => stored.includes(kind)) : otherwise;

/** A view's choices as a view has them: none is no property, so that equal views are equal. */
export const asFacets = (choices: readonly FacetChoice[]): { facets?: FacetChoice[] } =>
  choices.length > 0 ? { facets: [...choices] } : {};
