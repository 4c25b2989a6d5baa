import './styles/index.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { room as words } from '#words/en/room.ts';
import { bestLanguage } from '#words/languages.ts';
import { speakIn } from '#words/load.ts';
import { spokenLocale, wordsOf } from '#words/words.ts';
import { connect } from './bridge.ts';
import { ClientProvider } from './client.tsx';
import { speakAsChosen } from './features/language/speak-as-chosen.ts';
import { FailedPage } from './features/status/failure.tsx';
import { reportFaults } from './report-faults.ts';

const client = connect();
// The host is on the same machine: an answer is either right or an error worth showing, never worth retrying.
const queries = new QueryClient({
  defaultOptions: {
    // What nobody looks at is forgotten soon: the host is as near as a cache, and a day's documents are many.
    queries: { retry: false, staleTime: Number.POSITIVE_INFINITY, gcTime: 30_000, networkMode: 'always' },
    mutations: { networkMode: 'always', retry: false },
  },
});

const place = document.getElementById('room');
if (!place) throw new Error('The page has no place for the room.');
const root = createRoot(place);

if (client) {
  client.on('host.gone', () => client.abandon());
  reportFaults(client.api);
  await speakAsChosen(client.api);
  // Only now: what stands in the room's files is said in the language that they are read in.
  const { App } = await import('./app.tsx');
  root.render(
    <StrictMode>
      <ClientProvider client={client}>
        <QueryClientProvider client={queries}>
          <App />
        </QueryClientProvider>
      </ClientProvider>
    </StrictMode>,
  );
} else {
  await speakIn(bestLanguage(navigator.languages)).catch(() => {});
  document.documentElement.lang = spokenLocale();
  const t = wordsOf('room', words);
  root.render(<FailedPage title={t('partOfCarrel')} sentence={t('openedByItself')} />);
}
