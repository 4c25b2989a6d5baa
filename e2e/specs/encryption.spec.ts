import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { violations } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/room-test.ts';
import type { RoomPage } from '../pages/room-page.ts';

const title = 'Record of a Conversation with Kim Il Sung';
const words = 'Xylographic anthracite.';
const passphrase = 'a lamp beside the window';
const dialogOf = ({ page }: RoomPage) => page.getByRole('dialog', { name: 'Library' });
const shot = async ({ page }: RoomPage, name: string) => {
  if (process.env.CARREL_SHOTS)
    await page.screenshot({ path: join(process.env.CARREL_SHOTS, `${name}.png`) });
};

test('by keyboard: the library is encrypted, asks at the next start, and opens with its passphrase only', async ({
  open,
  data,
}) => {
  // Three starts, and a key that is dear to make.
  test.slow();
  const room = await open();
  const { page } = room;
  const library = dialogOf(room);
  await room.openRecord(title);
  await room.writeNote(words);
  await page.locator('#page').focus();
  await page.keyboard.press('L');
  await shot(room, 'crypt-overview');
  await library.getByRole('button', { name: 'Encrypt the library…' }).focus();
  await page.keyboard.press('Enter');
  await expect(library).toContainText('A lost passphrase is a lost library.');
  await library.getByRole('textbox', { name: 'New passphrase' }).focus();
  await page.keyboard.type('short');
  await page.keyboard.press('Enter');
  await expect(library.getByRole('alert').first()).toContainText('eight characters or more');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(passphrase);
  await page.keyboard.press('Tab');
  await page.keyboard.type(passphrase);
  await page.keyboard.press('Enter');
  await expect(library.getByRole('alert').first()).toContainText('First keep the passphrase');
  await shot(room, 'crypt-encrypt');
  expect(await violations(page)).toEqual([]);
  await library.getByRole('checkbox', { name: 'I have kept' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(library.locator('> .library-said')).toContainText('The library is encrypted now.', {
    timeout: 60_000,
  });
  await expect(library).toContainText('On. What you wrote opens only with the passphrase.');
  await shot(room, 'crypt-on');
  await room.close();
  expect(existsSync(join(data, 'encryption.json'))).toBe(true);
  for (const name of ['library.sqlite', 'journal.jsonl']) {
    expect(readFileSync(join(data, name)).includes('Xylographic')).toBe(false);
  }

  const next = await open();
  const there = dialogOf(next);
  await expect(there.getByRole('heading', { name: 'Your library is encrypted' })).toBeVisible();
  await expect(there.getByRole('textbox', { name: 'Passphrase' })).toBeFocused();
  await shot(next, 'crypt-locked');
  expect(await violations(next.page)).toEqual([]);
  // “Read without notes”, and back again through the banner.
  await next.page.keyboard.press('Escape');
  await next.openRecord(title);
  await next.page.keyboard.press('L');
  await there.getByRole('textbox', { name: 'Passphrase' }).focus();
  await next.page.keyboard.type('a lamp beside the door');
  await next.page.keyboard.press('Enter');
  await expect(there.getByRole('alert').first()).toContainText('This is not the passphrase.', {
    timeout: 60_000,
  });
  await next.page.keyboard.press('Control+a');
  await next.page.keyboard.type(passphrase);
  await next.page.keyboard.press('Enter');
  await expect(there).toBeHidden({ timeout: 60_000 });
  await expect(next.page.getByText(words).first()).toBeVisible();

  // By mouse: encryption is switched off.
  await next.page.keyboard.press('L');
  await there.getByRole('button', { name: 'Switch encryption off…' }).click();
  await there.getByLabel('Passphrase').fill(passphrase);
  await there.getByRole('button', { name: 'Switch encryption off' }).click();
  await expect(there.locator('> .library-said')).toContainText('Encryption is off.', { timeout: 60_000 });
  expect(existsSync(join(data, 'encryption.json'))).toBe(false);
});
