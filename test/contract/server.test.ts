import { describe, expect, it } from 'vitest';
import { createClient } from '#contract/client.ts';
import { AppError } from '#contract/errors.ts';
import type { Frame } from '#contract/frames.ts';
import { createMemoryPair } from '#contract/memory-transport.ts';
import { createServer, type ServerPorts } from '#contract/server.ts';
import { handlersThat } from './recording-handlers.ts';

type Handle = Parameters<typeof handlersThat>[0];

function served(handle: Handle, logFault?: ServerPorts['logFault']) {
  const [mine, theirs] = createMemoryPair();
  const faults: { call: unknown; error: unknown }[] = [];
  const log = logFault ?? ((call, error) => faults.push({ call, error }));
  const server = createServer(theirs, handlersThat(handle), { logFault: log });
  const heard: Frame[] = [];
  mine.onMessage((frame) => heard.push(frame));
  return { server, client: createClient(mine), faults, heard, send: mine.send };
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const wrong = (call: number) => ({
  code: 'internal',
  message: `Something in Carrel went wrong while it answered app.status. The log has the details under call ${call}.`,
  detail: { call },
});

describe('the server', () => {
  it('gives the handler what the schema made of the argument', async () => {
    const seen: unknown[] = [];
    const { client } = served((name, arg) => seen.push([name, arg]));
    await client.api.state.set({ key: 'k', value: 'v' });
    expect(seen).toEqual([['state.set', { key: 'k', value: 'v' }]]);
  });

  it('says what is wrong with an argument, and where', async () => {
    const { client } = served(() => null);
    const ref = { collection: '', record: 'a' };
    await expect(client.api.records.get({ ref })).rejects.toMatchObject({
      code: 'bad-argument',
      message: expect.stringMatching(/records\.get was called with a wrong argument: .*ref\.collection/s),
    });
  });

  it('logs a fault whole, with its call, and tells the window only where to look', async () => {
    const fault = new Error('a secret of the host');
    const { client, faults } = served(() => {
      throw fault;
    });
    await expect(client.api.app.status({})).rejects.toMatchObject(wrong(1));
    expect(faults).toEqual([{ call: { id: 1, name: 'app.status' }, error: fault }]);
  });

  it('does not log what is expected', async () => {
    const { client, faults } = served(() => Promise.reject(new AppError('library-full', 'Full.')));
    await expect(client.api.app.status({})).rejects.toMatchObject({ code: 'library-full', message: 'Full.' });
    expect(faults).toEqual([]);
  });

  it.each([undefined, null, 'a word', { odd: true }])('answers also where %j was thrown', async (thrown) => {
    const { client } = served(() => {
      throw thrown;
    });
    await expect(client.api.app.status({})).rejects.toMatchObject(wrong(1));
  });

  it('answers also where the log fails', async () => {
    const { client } = served(
      () => {
        throw new Error('a fault');
      },
      () => {
        throw new Error('the log is full');
      },
    );
    await expect(client.api.app.status({})).rejects.toMatchObject(wrong(1));
    await expect(client.api.app.status({})).rejects.toMatchObject(wrong(2));
  });

  it('answers also where the value cannot be sent, and logs why', async () => {
    const circular: Record<string, unknown> = {};
    circular.self = circular;
    const values: unknown[] = [circular, 1n, { toJSON: () => circular }];
    const { client, faults } = served(() => values.shift());
    for (const call of [1, 2, 3]) await expect(client.api.app.status({})).rejects.toMatchObject(wrong(call));
    expect(faults.map(({ error }) => error)).toEqual([
      expect.any(TypeError),
      expect.any(TypeError),
      expect.any(TypeError),
    ]);
  });

  it('survives a transport that takes nothing any more', async () => {
    const faults: unknown[] = [];
    let deliver: (frame: Frame) => void = () => {};
    createServer(
      {
        send: () => {
          throw new Error('the pipe is closed');
        },
        onMessage(listener) {
          deliver = listener;
          return () => {};
        },
      },
      handlersThat(() => null),
      { logFault: (_, error) => faults.push(error) },
    );
    deliver({ type: 'request', id: 1, name: 'app.status', arg: {} });
    await settled();
    // Nothing was thrown into the process, and the log knows.
    expect(faults).toEqual([new Error('the pipe is closed')]);
  });

  it('tells a handler that its call was cancelled, and no other', async () => {
    const aborted: string[] = [];
    const { client } = served((name, _, signal) => {
      signal.addEventListener('abort', () => aborted.push(name));
      return new Promise(() => {});
    });
    const stop = new AbortController();
    client.api.app.status({}, { signal: stop.signal }).catch(() => {});
    void client.api.collections.list({});
    await settled();
    stop.abort();
    await settled();
    expect(aborted).toEqual(['app.status']);
  });

  it('ignores a cancel for a call that is over or never was', async () => {
    const { client, send } = served(() => ({}));
    await client.api.app.status({});
    send({ type: 'cancel', id: 1 });
    send({ type: 'cancel', id: 4_000 });
    expect(await client.api.app.status({})).toEqual({});
  });

  it('ends every running call when it closes, and hears nothing after', async () => {
    const seen: string[] = [];
    const aborted: string[] = [];
    const { server, client, heard } = served((name, _, signal) => {
      seen.push(name);
      signal.addEventListener('abort', () => aborted.push(name));
      return new Promise(() => {});
    });
    void client.api.app.status({});
    void client.api.collections.list({});
    await settled();
    server.close();
    void client.api.app.retryLibrary({});
    await settled();
    expect({ seen, aborted, heard }).toEqual({
      seen: ['app.status', 'collections.list'],
      aborted: ['app.status', 'collections.list'],
      heard: [],
    });
  });

  it('sends an event as a frame of its own', async () => {
    const { server, heard } = served(() => null);
    server.emit('host.gone', { reason: 'tired' });
    await settled();
    expect(heard).toEqual([{ type: 'event', name: 'host.gone', value: { reason: 'tired' } }]);
  });
});
