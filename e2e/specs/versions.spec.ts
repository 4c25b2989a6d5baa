import { join } from 'node:path';
import type { DocumentModel } from '#contract/document.ts';
import { sampleCollection, sampleRecord } from '#core/pack/sample-records.ts';
import { writePack } from '#core/pack/write-pack.ts';
import { violations } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/room-test.ts';

const text = (language: string, words: string): DocumentModel => ({
  language,
  blocks: [{ type: 'paragraph', id: 'p', content: [{ type: 'text', text: words }] }],
  footnotes: [],
});

const letter = sampleRecord(
  {
    id: 'v2/d14',
    title: '14. Letter on Bauxite',
    partOf: [
      { title: 'A Series, Volume II, Ore', record: 'v2' },
      { title: 'A folder of letters', record: null },
      { title: 'The Mines', record: 'v2/ch1' },
    ],
    number: '14',
    level: 'item',
  },
  [
    { id: 'en', kind: 'translation', language: 'en', document: text('en', 'The translated words.') },
    { id: 'ru', kind: 'original', language: 'ru', document: text('ru', 'Подлинные слова.') },
    { id: 'draft', kind: 'draft', language: 'ru', document: text('ru', 'Черновик.') },
  ],
);

function writeSample(folder: string): string {
  const path = join(folder, 'versions.carrel');
  const collection = { ...sampleCollection, id: 'versions', title: 'Versions' };
  writePack(path, collection, [
    letter,
    sampleRecord({ id: 'v2', title: 'A Series, Volume II, Ore' }),
    sampleRecord({ id: 'v2/ch1', title: 'The Mines' }),
  ]);
  return path;
}

test('a record’s versions are shown one at a time, and the one chosen is remembered', async ({
  open,
  data,
}) => {
  const room = await open({ packs: [writeSample(data)] });
  await room.search('bauxite');
  await room.openRecord('Letter on Bauxite');
  const versions = room.page.getByRole('group', { name: 'Version of the text' });
  const shown = room.page.locator('.text');
  await expect(versions.getByRole('button')).toHaveText([
    'Translation (English)',
    'Original (Russian)',
    'Draft',
  ]);
  await expect(shown).toHaveText('The translated words.');

  await versions.getByRole('button', { name: 'Original (Russian)' }).focus();
  await room.page.keyboard.press('Enter');
  await expect(shown).toHaveText('Подлинные слова.');
  await expect(shown).toHaveAttribute('lang', 'ru');
  await expect(versions.locator('[aria-pressed="true"]')).toHaveText('Original (Russian)');
  await room.page.keyboard.press('v');
  await expect(shown).toHaveText('Черновик.');

  await room.search('Ore');
  await room.openRecord('A Series, Volume II, Ore');
  await expect(versions).toHaveCount(0);
  await room.search('bauxite');
  await room.openRecord('Letter on Bauxite');
  await expect(shown).toHaveText('Черновик.');
});

test('what a record is part of leads to the records of its units, with the focus', async ({ open, data }) => {
  const room = await open({ packs: [writeSample(data)] });
  await room.search('bauxite');
  await room.openRecord('Letter on Bauxite');
  const partOf = room.page.getByRole('navigation', { name: 'Part of' });
  await expect(partOf.getByRole('listitem')).toHaveText([
    'A Series, Volume II, Ore',
    'A folder of letters',
    'The Mines',
  ]);
  await expect(partOf.getByRole('button')).toHaveCount(2);
  expect(await violations(room.page)).toEqual([]);
  await expect(room.page.locator('.description dl > div', { hasText: 'Number' })).toHaveText('Number14');
  await expect(room.page.locator('.description dl > div', { hasText: 'Level' })).toHaveText('LevelItem');

  await partOf.getByRole('button', { name: 'The Mines' }).focus();
  await room.page.keyboard.press('Enter');
  await expect(room.title).toHaveText('The Mines');
  await expect(room.page.locator('#page')).toBeFocused();
  await expect(partOf).toHaveCount(0);
});
