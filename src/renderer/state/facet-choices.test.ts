import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viewSchema } from '#contract/api.ts';
import type { FacetChoice } from '#contract/catalogue.ts';
import { asFacets, restoreChoices, restoreKinds, withChoice, withoutChoice } from './facet-choices.ts';

const pak: FacetChoice = { kind: 'person', value: 'Pak', exclude: false };
const notPak: FacetChoice = { ...pak, exclude: true };
const anju: FacetChoice = { kind: 'place', value: 'Anju', exclude: false };

describe('choosing', () => {
  it('adds a value, and takes it back when it is chosen again', () => {
    expect(withChoice([pak], anju)).toEqual([pak, anju]);
    expect(withChoice([pak, anju], pak)).toEqual([anju]);
  });

  it('turns a chosen value into one that is left out, in its place', () => {
    expect(withChoice([pak, anju], notPak)).toEqual([notPak, anju]);
    expect(withChoice([notPak, anju], notPak)).toEqual([anju]);
  });

  it('takes a value back whichever way it was chosen', () => {
    expect(withoutChoice([notPak, anju], pak)).toEqual([anju]);
  });

  it('stays within what the host takes', () => {
    const many = Array.from({ length: 500 }, (_, n) => ({ ...pak, value: `${n}` }));
    expect(withChoice(many, anju)).toEqual(many);
  });
});

describe('what was stored', () => {
  it('comes back, each value once', () => {
    expect(restoreChoices([pak, notPak, anju])).toEqual([pak, anju]);
    expect(restoreKinds(['year', 'nothing', 'person'], [])).toEqual(['person', 'year']);
    expect(restoreKinds('person', ['genre'])).toEqual(['genre']);
  });

  it('is never more than the host takes', () => {
    const loose = fc.record(
      {
        kind: fc.oneof(fc.constantFrom('person', 'year', '__proto__'), fc.anything()),
        value: fc.oneof(fc.string(), fc.constant('x'.repeat(3000)), fc.anything()),
        exclude: fc.anything(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.array(fc.oneof(loose, fc.anything())), fc.anything()), (stored) => {
        const facets = asFacets(restoreChoices(stored));
        const view = { query: '', collections: null, only: 'all', sort: 'date', ...facets };
        expect(viewSchema.safeParse(view).success).toBe(true);
      }),
    );
  });
});
