import { join } from 'node:path';
import { figures } from '../../test/durability/figures.ts';
import { violations } from '../fixtures/axe.ts';
import { runCodeProbes } from '../fixtures/code-probes.ts';
import { refusals } from '../fixtures/reach-outside.ts';
import { expect, test } from '../fixtures/room-test.ts';
import { lights, long } from '../fixtures/whole.ts';

const shots = process.env.CARREL_SHOTS;

test('by keyboard, the room shows that it reaches nothing; every way is tried while one looks', async ({
  open,
  faults,
}) => {
  faults.allow(refusals);
  faults.allow(
    /probe|ERR_|attacker\.invalid|Trusted(Types|HTML|TypePolicy)|Blocked script execution|example\.org/,
  );
  const room = await open();
  const { page } = room;
  const home = page.url();
  await page.keyboard.press('O');
  const dialog = page.getByRole('dialog', { name: 'What this program can reach' });
  const sum = dialog.locator('.reach-sum');
  await expect(sum).toHaveAttribute('data-done', 'true', { timeout: 30_000 });
  const rows = dialog.getByRole('listitem');
  const outcomes = await rows.evaluateAll((all) =>
    all.map((row) => `${row.firstChild?.textContent}: ${(row as HTMLElement).dataset.outcome}`),
  );
  // The last three are its own files.
  expect(outcomes.slice(-3)).toEqual(['fetch: reached', 'XMLHttpRequest: reached', 'image: reached']);
  expect(outcomes.slice(0, -3).filter((row) => row.endsWith(': reached'))).toEqual([]);
  await expect(sum).toHaveText(/^Nothing was reached\. All \d+ ways out/);
  expect(outcomes.length).toBeGreaterThanOrEqual(63);
  expect(page.url()).toBe(home);
  expect(await violations(page)).toEqual([]);
  figures('reach', {
    ways: outcomes.length - 3,
    refused: outcomes.filter((row) => row.endsWith('refused')).length,
    'no answer': outcomes.filter((row) => row.endsWith('silent')).length,
  });
  if (shots) {
    for (const theme of lights) {
      await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
      await page.screenshot({ path: join(shots, `reach-${theme}.png`) });
    }
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  const code = await runCodeProbes(page);
  expect(Object.entries(code).filter(([, answer]) => answer !== 'refused')).toEqual([]);
  await expect.poll(() => page.context().pages().length).toBe(1);
  expect(page.url()).toBe(home);
  figures('code-probes', { ways: Object.keys(code).length, refused: Object.keys(code).length });
});

long('by mouse; and where something can be reached, it says so', async ({ open, faults }) => {
  faults.allow(/./);
  const room = await open();
  const { page } = room;
  // As if the network were there and the policy gone: these answers come from the test.
  await page.context().route(/example\.org/, (route) => {
    if (route.request().isNavigationRequest()) return route.fulfill({ status: 204 });
    return route.fulfill({ status: 200, headers: { 'access-control-allow-origin': '*' }, body: 'x' });
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setBypassCSP', { enabled: true });
  await page.reload();
  await room.ready();
  await page.getByRole('button', { name: /^What it can reach/ }).click();
  const dialog = page.getByRole('dialog', { name: 'What this program can reach' });
  await expect(dialog.locator('.reach-sum')).toHaveText(/^\d+ ways of \d+ reached something\./, {
    timeout: 30_000,
  });
  await expect(dialog.locator('[data-fault="true"]').first()).toContainText('reached');
  await dialog.getByRole('button', { name: 'Copy the answers' }).click();
  await expect(dialog.getByText('Copied.')).toBeVisible();
  await dialog.getByRole('button', { name: /^Close/ }).click();
  await expect(dialog).toHaveCount(0);
});
