import type { Handlers, LibraryState } from '#contract/api.ts';
import { AppError } from '#contract/errors.ts';
import { createServer } from '#contract/server.ts';
import type { Transport } from '#contract/transport.ts';
import { handlersThat } from './recording-handlers.ts';

/** A server whose handlers show one behaviour each: echo, expected error, fault, cancellation, event. */
export function serveProbe(transport: Transport): void {
  let cancelled = 0;
  const none = { text: '', html: '', markdown: '' };
  const library: LibraryState = { state: 'ready', folder: '' };
  const handlers: Handlers = {
    // What no test of a transport asks for.
    ...handlersThat(() => ({})),
    'app.status': () => ({ version: '', shell: '', sqlite: '', log: '', library, showsFiles: false }),
    'app.retryLibrary': () => library,
    'app.logFault': () => ({}),
    'collections.list': () => [],
    // Answers only when it is cancelled.
    'catalogue.query': (_, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          cancelled += 1;
          reject(new AppError('cancelled', 'The query was cancelled.'));
        });
      }),
    'catalogue.locate': () => cancelled,
    'records.get': ({ ref }) => {
      throw new AppError('record-not-found', `No record “${ref.record}”.`, { tried: 1 });
    },
    'records.text': () => ({ language: 'en', blocks: [], footnotes: [] }),
    'records.marks': () => [],
    'bookmarks.set': () => {
      throw new Error('a secret of the host');
    },
    'notes.save': ({ ref, text }) => ({ record: ref, text, revision: 1, savedAt: '' }),
    'state.get': ({ key }) => key,
    'state.set': ({ key, value }) => {
      server.emit('record.changed', { collection: key, record: value });
      return {};
    },
    'citations.format': ({ style }) => ({ style, note: none, short: none, bibliography: none }),
  };
  const server = createServer(transport, handlers, { logFault: () => {} });
}
