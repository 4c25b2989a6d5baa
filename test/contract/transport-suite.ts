import { expect, it } from 'vitest';
import type { Client } from '#contract/client.ts';
import type { Transport } from '#contract/transport.ts';

/** A client whose other end is the probe server of probe-handlers.ts, and its raw transport. */
export interface Opened {
  readonly client: Client;
  readonly transport: Transport;
  close(): Promise<void>;
}

const view = { query: '', collections: null, only: 'all', sort: 'date' } as const;
const ref = { collection: 'c', record: 'r' };

/** What every transport must do the same. Run over memory, worker, pipe and, where it is, Electron. */
export function describeTransport(open: () => Promise<Opened>): void {
  const withOpen = (run: (opened: Opened) => Promise<void>) => async () => {
    const opened = await open();
    try {
      await run(opened);
    } finally {
      await opened.close();
    }
  };

  it(
    'answers a call with its value',
    withOpen(async ({ client }) => {
      expect(await client.api.state.get({ key: 'Пак 김일성 “quoted” \u2028 𝒳' })).toBe(
        'Пак 김일성 “quoted” \u2028 𝒳',
      );
    }),
  );

  it(
    'answers many calls at once, each with its own value',
    withOpen(async ({ client }) => {
      const keys = Array.from({ length: 200 }, (_, each) => `key ${each}`);
      expect(await Promise.all(keys.map((key) => client.api.state.get({ key })))).toEqual(keys);
    }),
  );

  it(
    'carries a megabyte',
    withOpen(async ({ client }) => {
      const text = '한국어 '.repeat(250_000);
      expect((await client.api.notes.save({ ref, text, base: 0 })).text.length).toBe(text.length);
    }),
  );

  it(
    'refuses a wrong argument before the handler sees it',
    withOpen(async ({ client }) => {
      const call = client.api.state.get({ key: 1 } as unknown as { key: string });
      await expect(call).rejects.toMatchObject({
        code: 'bad-argument',
        message: expect.stringContaining('state.get'),
      });
    }),
  );

  it(
    'refuses a key that the schema does not know',
    withOpen(async ({ client }) => {
      const arg = { key: 'a', extra: true };
      await expect(client.api.state.get(arg)).rejects.toMatchObject({ code: 'bad-argument' });
    }),
  );

  it(
    'refuses a command that is not there, also one that every object has',
    withOpen(async ({ client }) => {
      const api = client.api as unknown as Record<string, Record<string, (arg: unknown) => Promise<unknown>>>;
      for (const [group, verb] of [
        ['records', 'destroy'],
        ['constructor', 'name'],
        ['__proto__', 'toString'],
      ] as const) {
        await expect(api[group]?.[verb]?.({})).rejects.toMatchObject({ code: 'unknown-command' });
      }
    }),
  );

  it(
    'brings an expected error over whole',
    withOpen(async ({ client }) => {
      await expect(client.api.records.get({ ref })).rejects.toMatchObject({
        code: 'record-not-found',
        message: 'No record “r”.',
        detail: { tried: 1 },
      });
    }),
  );

  it(
    'turns anything else into `internal` and keeps its words from the other side',
    withOpen(async ({ client }) => {
      const failed = await client.api.bookmarks
        .set({ ref, bookmarked: true })
        .catch((error: unknown) => error);
      expect(failed).toMatchObject({ code: 'internal', detail: { call: expect.any(Number) } });
      expect(String(failed)).not.toContain('secret');
    }),
  );

  it(
    'cancels: the caller is freed and the handler is told',
    withOpen(async ({ client }) => {
      const stop = new AbortController();
      const call = client.api.catalogue.query({ view, offset: 0, limit: 0 }, { signal: stop.signal });
      setTimeout(() => stop.abort(), 50);
      await expect(call).rejects.toMatchObject({ code: 'cancelled' });
      await expect.poll(() => client.api.catalogue.locate({ view, ref })).toBe(1);
    }),
  );

  it(
    'sends events',
    withOpen(async ({ client }) => {
      const heard: unknown[] = [];
      client.on('record.changed', (value) => heard.push(value));
      await client.api.state.set({ key: 'k', value: 'v' });
      await expect.poll(() => heard).toEqual([{ collection: 'k', record: 'v' }]);
    }),
  );

  it(
    'drops what is no frame and goes on',
    withOpen(async ({ client, transport }) => {
      const strange = [
        null,
        1,
        'stop it',
        [],
        {},
        { type: 'reply', id: 1 },
        { type: 'request', id: -1, name: 'x' },
      ];
      for (const frame of strange) transport.send(frame as never);
      expect(await client.api.state.get({ key: 'still here' })).toBe('still here');
    }),
  );
}
