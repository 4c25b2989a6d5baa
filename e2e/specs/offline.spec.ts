import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { refusals, tryToReach } from '../fixtures/reach-outside.ts';
import { expect, test } from '../fixtures/room-test.ts';

/** An address of TEST-NET-2, which is nobody's (RFC 5737), a name, and a file. */
const outside = ['http://198.51.100.1/', 'https://example.org/', 'file:///etc/passwd'];

test('a page that asks for anything outside gets nothing', async ({ open, faults }) => {
  faults.allow(refusals);
  const room = await open();
  for (const url of outside) expect(await tryToReach(room, url), url).toEqual([]);
  // The same ways lead to what is the room's own.
  expect(await tryToReach(room, new URL('icon.svg', room.page.url()).href)).toEqual(
    expect.arrayContaining(['fetch: answered', 'image: loaded']),
  );
});

test('a listener on this very machine hears nothing of it', async ({ open, faults }) => {
  faults.allow(refusals);
  let heard = 0;
  const server = createServer((socket) => {
    heard += 1;
    socket.destroy();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const room = await open();
  for (const url of [`http://127.0.0.1:${port}/`, `http://localhost:${port}/`]) {
    expect(await tryToReach(room, url), url).toEqual([]);
    await room.page.evaluate((url) => {
      navigator.sendBeacon(url, 'x');
      window.open(url);
      location.assign(url);
    }, url);
  }
  await room.page.waitForTimeout(500);
  server.close();
  expect(heard).toBe(0);
});

test('WebRTC finds no way out', async ({ open }) => {
  const room = await open();
  const candidates = await room.page.evaluate(async () => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:198.51.100.1:3478' }] });
    const found: string[] = [];
    peer.onicecandidate = ({ candidate }) => candidate?.candidate && found.push(candidate.candidate);
    peer.createDataChannel('x');
    await peer.setLocalDescription(await peer.createOffer());
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    peer.close();
    return found;
  });
  // Not even an address of this machine.
  expect(candidates).toEqual([]);
});

test('there is one window, and it stays where it is', async ({ open, faults }) => {
  faults.allow(refusals);
  const room = await open();
  const { page } = room;
  const home = page.url();
  await page.evaluate(() => Object.assign(globalThis, { stillHere: true }));
  const leave: readonly (readonly [name: string, way: (url: string) => unknown])[] = [
    ['location', (url) => location.assign(url)],
    ['a link', (url) => Object.assign(document.createElement('a'), { href: url }).click()],
    [
      'a link to a new window',
      (url) => Object.assign(document.createElement('a'), { href: url, target: '_blank' }).click(),
    ],
    ['a window', (url) => void window.open(url)],
    ['a named window', (url) => void window.open(url, 'main', 'noopener')],
    [
      'a form',
      (url) => {
        const form = Object.assign(document.createElement('form'), { action: url, method: 'post' });
        document.body.append(form);
        form.submit();
        form.remove();
      },
    ],
    [
      'a refresh',
      (url) =>
        document.head.append(
          Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: `0;url=${url}` }),
        ),
    ],
    [
      'a frame',
      (url) =>
        document.body.append(Object.assign(document.createElement('iframe'), { src: url, hidden: true })),
    ],
  ];
  for (const url of [
    ...outside,
    'data:text/html,<h1>Elsewhere</h1>',
    `${home}elsewhere`,
    'carrel://elsewhere',
  ]) {
    for (const [name, way] of leave) {
      await page.evaluate(way, url);
      await page.waitForTimeout(150);
      await expect.poll(() => page.context().pages().length, `${name} to ${url}`).toBe(1);
      expect(page.url(), `${name} to ${url}`).toBe(home);
    }
  }
  expect(await page.evaluate(() => 'stillHere' in globalThis)).toBe(true);
  await room.search('puzanov peng');
  await expect(room.options).toHaveCount(1);
});
