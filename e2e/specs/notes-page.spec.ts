import { join } from 'node:path';
import type { DocumentModel } from '#contract/document.ts';
import { sampleCollection, sampleRecord } from '#core/pack/sample-records.ts';
import { writePack } from '#core/pack/write-pack.ts';
import { violations } from '../fixtures/axe.ts';
import { cutOff } from '../fixtures/cut-off.ts';
import { expect, test } from '../fixtures/room-test.ts';
import { lights, long } from '../fixtures/whole.ts';
import { NotesPage } from '../pages/notes-page.ts';

const paragraph = (id: string, text: string) => ({
  type: 'paragraph' as const,
  id,
  content: [{ type: 'text' as const, text }],
});
const talk: DocumentModel = {
  language: 'en',
  blocks: [
    paragraph('a', 'The ambassador was received at ten in the morning, and stayed until noon.'),
    ...Array.from({ length: 30 }, (_, at) => paragraph(`f${at}`, `Paragraph ${at} says nothing of note.`)),
    paragraph('z', 'About the fish nothing was said at all, although he asked for it twice.'),
  ],
  footnotes: [],
};

function write(folder: string): string {
  const path = join(folder, 'talks.carrel');
  const record = (id: string, title: string, day: string) =>
    sampleRecord(
      {
        id,
        title,
        dates: [
          {
            text: day,
            edtf: day,
            earliest: day,
            latest: day,
            certainty: 'exact',
            kind: 'sent',
            source: 'label',
          },
        ],
      },
      [{ id: 'en', kind: 'translation', language: 'en', document: talk }],
    );
  writePack(path, { ...sampleCollection, id: 'talks', title: 'Talks' }, [
    record('tungsten', 'A Talk on Tungsten', '1957-03-01'),
    record('fish', 'A Talk on Fish', '1956-02-01'),
  ]);
  return path;
}

test('by keyboard alone all notes are listed, narrowed, found, opened at their passage and come back to', async ({
  open,
  data,
}) => {
  const room = await open({ packs: [write(data)] });
  const { page } = room;
  const notes = new NotesPage(page);
  await room.list.focus();
  await page.keyboard.press('N');
  await expect(page.getByText('What you write and mark is listed here.')).toBeVisible();
  await page.keyboard.press('N');

  await room.search('tungsten');
  await room.openRecord('A Talk on Tungsten');
  await notes.markLast(room, 'asked for it', 'Who asked, and P’yŏngyang?', 'fish, Anju');
  await room.writeNote('On the whole a *dull* talk.');
  await page.keyboard.press('Escape');
  await room.search('fish');
  await room.openRecord('A Talk on Fish');
  await notes.markLast(room, 'nothing was said');
  // A note on a passage is a note on its record.
  await page.keyboard.press('3');
  await room.search('');
  await expect(room.options).toHaveText([/Tungsten/]);

  await room.list.focus();
  await page.keyboard.press('N');
  await expect(notes.list).toBeFocused();
  await expect(notes.count).toHaveText('3 notes and marks');
  await expect(notes.entries).toContainText([
    /A Talk on Fish.*nothing was said/s,
    /dull/,
    /asked for it.*Who asked/s,
  ]);
  expect(await violations(page)).toEqual([]);
  expect(await cutOff(page)).toEqual([]);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(room.title).toHaveText('A Talk on Tungsten');
  await expect(notes.entries.nth(2)).toHaveAttribute('aria-selected', 'true');
  // The passage is in sight, and its mark open beside it, while the keys stay in the list.
  await expect(page.locator('.mark-row[data-open="true"]')).toContainText('asked for it');
  await expect(page.locator('.text p').last()).toBeInViewport();
  await expect(notes.list).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#page')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(notes.list).toBeFocused();

  await page.keyboard.press('s');
  await expect(notes.entries).toContainText([/Fish/, /dull/, /asked for it/]);
  await page.keyboard.press('/');
  await page.keyboard.type('pyongy');
  await expect(notes.entries).toHaveCount(1);
  await expect(notes.entries.locator('mark')).toHaveText('P’yŏngyang');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(notes.choice('Kind')).toBeFocused();
  for (let count = 0; count < 3; count += 1) await page.keyboard.press('ArrowDown');
  await expect(notes.count).toHaveText('1 of 3 notes and marks');
  await expect(notes.entries).toContainText([/nothing was said/]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('N');
  await expect(room.list).toBeVisible();
  await page.keyboard.press('N');
  await expect(notes.count).toHaveText('1 of 3 notes and marks');
});

long('by mouse the notes are narrowed and opened', async ({ open, data }) => {
  const room = await open({ packs: [write(data)], size: { width: 1920, height: 1000 } });
  const { page } = room;
  const notes = new NotesPage(page);
  await room.search('tungsten');
  await room.openRecord('A Talk on Tungsten');
  await notes.markLast(room, 'asked for it', 'Who asked, and why twice?', 'fish, Anju');
  await notes.markLast(room, 'nothing was said', 'A silence that says much.', 'fish');
  await room.writeNote('On the whole a *dull* talk.');
  await page.getByRole('button', { name: 'Notes and marks' }).click();
  await expect(notes.count).toHaveText('3 notes and marks');
  await notes.choice('Tag').selectOption({ label: 'Anju (1)' });
  await expect(notes.entries).toHaveCount(1);
  await notes.choice('Tag').selectOption('fish');
  await expect(notes.entries).toHaveCount(2);
  await notes.choice('Tag').selectOption('');
  await notes.entries.filter({ hasText: 'silence' }).click();
  await expect(page.locator('.mark-row[data-open="true"]')).toContainText('nothing was said');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const theme of lights) {
    await notes.list.focus();
    await room.setTheme(theme);
    expect(await violations(page)).toEqual([]);
    if (process.env.CARREL_SHOTS)
      await page.screenshot({ path: join(process.env.CARREL_SHOTS, `notes-${theme}.png`) });
  }
  await page.getByRole('button', { name: /^All records/ }).click();
  await expect(room.list).toBeVisible();
});
