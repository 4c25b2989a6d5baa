import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { createClient } from '#contract/client.ts';
import { AppError } from '#contract/errors.ts';
import type { Frame } from '#contract/frames.ts';
import { createMemoryPair } from '#contract/memory-transport.ts';

/** A client whose other end is the test: what it sent, and a way to answer. */
function wired() {
  const [mine, theirs] = createMemoryPair();
  const sent: Frame[] = [];
  theirs.onMessage((frame) => sent.push(frame));
  return { client: createClient(mine), sent, answer: theirs.send };
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const gone = { code: 'host-gone', message: 'The part of Carrel that reads the packs has stopped.' };

describe('the client', () => {
  it('asks by group and verb, and numbers its requests', async () => {
    const { client, sent } = wired();
    void client.api.state.get({ key: 'a' });
    void client.api.app.status({});
    await settled();
    expect(sent).toEqual([
      { type: 'request', id: 1, name: 'state.get', arg: { key: 'a' } },
      { type: 'request', id: 2, name: 'app.status', arg: {} },
    ]);
  });

  it('gives each answer to its own question, in whatever order they come, and each once', async () => {
    const { client, answer } = wired();
    const both = Promise.all([client.api.state.get({ key: 'a' }), client.api.state.get({ key: 'b' })]);
    answer({ type: 'reply', id: 2, reply: { ok: true, value: 'of b' } });
    answer({ type: 'reply', id: 2, reply: { ok: true, value: 'of b again' } });
    answer({ type: 'reply', id: 99, reply: { ok: true, value: 'of nobody' } });
    answer({ type: 'reply', id: 1, reply: { ok: true, value: 'of a' } });
    expect(await both).toEqual(['of a', 'of b']);
  });

  it('throws the error of a reply', async () => {
    const { client, answer } = wired();
    const call = client.api.state.get({ key: 'a' });
    answer({ type: 'reply', id: 1, reply: { ok: false, error: { code: 'library-full', message: 'Full.' } } });
    const error = await call.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: 'library-full', message: 'Full.' });
  });

  it('sends nothing for a call that was cancelled before it began', async () => {
    const { client, sent } = wired();
    const call = client.api.state.get({ key: 'a' }, { signal: AbortSignal.abort() });
    await expect(call).rejects.toMatchObject({ code: 'cancelled', message: 'state.get was cancelled.' });
    await settled();
    expect(sent).toEqual([]);
  });

  it('lets go of a cancelled call: one cancel frame, and a late answer is nobody’s', async () => {
    const { client, sent, answer } = wired();
    const stop = new AbortController();
    const call = client.api.state.get({ key: 'a' }, { signal: stop.signal });
    stop.abort();
    stop.abort();
    await expect(call).rejects.toMatchObject({ code: 'cancelled' });
    answer({ type: 'reply', id: 1, reply: { ok: true, value: 'late' } });
    await settled();
    expect(sent.slice(1)).toEqual([{ type: 'cancel', id: 1 }]);
  });

  it('leaves no listener on a signal that outlives its calls', async () => {
    const { client, answer } = wired();
    const { signal } = new AbortController();
    const good = client.api.state.get({ key: 'a' }, { signal });
    const bad = client.api.state.get({ key: 'b' }, { signal });
    expect(getEventListeners(signal, 'abort').length).toBe(2);
    answer({ type: 'reply', id: 1, reply: { ok: true, value: null } });
    answer({ type: 'reply', id: 2, reply: { ok: false, error: { code: 'internal', message: '' } } });
    await Promise.allSettled([good, bad]);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('refuses what cannot be sent, and holds nothing of it', async () => {
    const { client, sent } = wired();
    const { signal } = new AbortController();
    const circular: Record<string, unknown> = {};
    circular.self = circular;
    for (const key of [circular, 1n] as unknown as string[]) {
      await expect(client.api.state.get({ key }, { signal })).rejects.toThrow(TypeError);
    }
    expect(getEventListeners(signal, 'abort')).toEqual([]);
    void client.api.state.get({ key: 'a' });
    await settled();
    expect(sent).toMatchObject([{ name: 'state.get', arg: { key: 'a' } }]);
  });

  it('tells every listener of an event, until it stops listening', async () => {
    const { client, answer } = wired();
    const heard: string[] = [];
    const stop = client.on('record.changed', ({ record }) => heard.push(`first ${record}`));
    client.on('record.changed', ({ record }) => heard.push(`second ${record}`));
    client.on('host.gone', () => heard.push('gone'));
    const say = async (record: string) => {
      answer({ type: 'event', name: 'record.changed', value: { collection: 'c', record } });
      await settled();
    };
    await say('a');
    stop();
    await say('b');
    answer({ type: 'event', name: 'never.heard.of', value: {} });
    await settled();
    expect(heard).toEqual(['first a', 'second a', 'second b']);
  });
});

describe('the client of a host that is gone', () => {
  it('refuses everything that waits', async () => {
    const { client } = wired();
    const calls = [client.api.app.status({}), client.api.collections.list({})];
    client.abandon();
    const outcomes = await Promise.allSettled(calls);
    expect(outcomes).toMatchObject([
      { status: 'rejected', reason: gone },
      { status: 'rejected', reason: gone },
    ]);
  });

  it('refuses at once what is asked later, since nobody would answer', async () => {
    const { client, sent } = wired();
    client.abandon();
    await expect(client.api.app.status({})).rejects.toMatchObject(gone);
    await settled();
    expect(sent).toEqual([]);
  });

  it('can be abandoned twice', () => {
    const { client } = wired();
    client.abandon();
    client.abandon();
  });
});
