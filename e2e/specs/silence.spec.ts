import { fileURLToPath } from 'node:url';
import { figures } from '../../test/durability/figures.ts';
import { runWatched, whyUnwatched } from '../../test/security/network/run-watched.ts';
import { expect, test } from '../fixtures/room-test.ts';

const program = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));

/** In `npm run test:security` the whole suite is watched like this, and a room that is alone for a minute. */
const aloneSeconds = '8';

test.describe('in a network that counts, with every process traced,', () => {
  test.skip(({ shell }) => shell !== 'chromium', 'the rooms that are watched are Chromium’s');
  const why = whyUnwatched('cable');
  test.skip(why !== null, why ?? '');

  test('a room that is read, written in and left alone sends no packet', async () => {
    const room = await runWatched('cable', [process.execPath, program('quiet-room.ts'), aloneSeconds]);
    expect(room.output).toContain(`alone for ${aloneSeconds} s`);
    const { sent, listening, unread, lines } = room.calls;
    expect({ packets: room.packets, unroutable: room.unroutable, sent, listening, unread }).toEqual({
      packets: 0,
      unroutable: 0,
      sent: [],
      listening: [],
      unread: [],
    });
    expect(lines).toBeGreaterThan(500);
    figures('a room for some seconds', { packets: room.packets ?? 'none counted', 'calls read': lines });
  });

  test('a page that asks for an address, and a process that sends one datagram, are found', async () => {
    const { packets, calls } = await runWatched('cable', [process.execPath, program('talking-page.ts')]);
    expect(packets).toBeGreaterThan(1);
    const connects = calls.sent.filter((line) => /connect\(.*inet_addr\("198\.51\.100\.1"\)/.test(line));
    expect(connects.length).toBeGreaterThan(0);
    expect(calls.sent.filter((line) => line.includes('"2001:db8:1::1"'))).toHaveLength(1);
  });
});
