import { describe, expect, it } from 'vitest';
import type { CollectionSummary, Signer } from '#contract/entities.ts';
import { describeChanges } from './describe-changes.ts';
import { describePack } from './describe-pack.ts';
import { describeSigner } from './describe-signer.ts';
import { groupDigest } from './group-digest.ts';

const signer = (name: string): Signer => ({ name, fingerprint: 'abcd 0123', publicKey: '0'.repeat(64) });
const roof: CollectionSummary = {
  id: 'roof',
  title: 'The Roof',
  description: '',
  publisher: null,
  host: null,
  url: null,
  licence: 'CC0',
  captured: '2020-01-01',
  version: '3',
  preferredCitation: null,
  records: 2000,
  undated: 3,
  texts: 1200,
  earliest: '1954-03-03',
  latest: '1960-01-01',
  digest: '0'.repeat(64),
  signer: null,
  bytes: 1_200_000,
  path: '/packs/roof.carrel',
};

describe('a pack', () => {
  it('is described by what it says of itself, and by what it should say', () => {
    expect(describePack(roof)).toEqual([
      { label: 'Publisher', value: 'Not said' },
      { label: 'Licence', value: 'CC0' },
      { label: 'Saved on', value: '2020-01-01' },
      { label: 'Version', value: '3' },
      { label: 'Records', value: '2,000 records, 1,200 with a text' },
      { label: 'Dates', value: '1954-03-03 to 1960-01-01; 3 undated' },
      { label: 'Size', value: '1.2 MB' },
    ]);
  });

  it('shows its digest in groups', () => {
    expect(groupDigest('0123456789abcdef')).toBe('01234567 89abcdef');
  });

  it('says what an update changes, and nothing of what it does not', () => {
    expect(describeChanges({ added: 1, removed: 0, renumbered: 2, changed: 0, same: 1200 })).toEqual([
      '1 record is added.',
      '2 records have other numbers; their notes and citations find them.',
      '1,200 records stay as they are.',
    ]);
    expect(describeChanges(null)).toEqual([expect.stringContaining('too large to be compared')]);
  });
});

describe('a signature', () => {
  const installed = (before: Signer | null, sameSigner: boolean) => ({
    collection: { ...roof, signer: before },
    sameSigner,
  });

  it('is worth what its fingerprint is worth, and its absence is said', () => {
    expect(describeSigner(signer('Anna'), null).sentence).toContain('compare the fingerprint');
    expect(describeSigner(null, null)).toEqual({
      sentence: 'Nobody signed this pack. It is whole, but nothing shows whose it is.',
      warning: null,
    });
  });

  it('warns of another signer than before, and of one who came or went', () => {
    const warning = (now: Signer | null, before: Signer | null, same: boolean) =>
      describeSigner(now, installed(before, same)).warning;
    expect(warning(signer('Anna'), signer('Anna'), true)).toBeNull();
    expect(warning(signer('Boris'), signer('Anna'), false)).toContain('by Anna, abcd 0123');
    expect(warning(null, signer('Anna'), false)).toContain('this one is not signed');
    expect(warning(signer('Anna'), null, false)).toContain('not signed, this one is');
  });
});
