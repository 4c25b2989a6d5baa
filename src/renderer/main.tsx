import './styles/index.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connect } from './bridge.ts';
import { ClientProvider } from './client.tsx';
import { speakAsChosen } from './features/language/speak-as-chosen.ts';
import { Failure } from './features/status/failure.tsx';
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
  root.render(
    <Failure
      title="This page is a part of Carrel"
      sentence="It was opened in a browser by itself, without the part that holds the collections. Start Carrel with npm start."
    />,
  );
}
