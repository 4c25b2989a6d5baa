import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';
import type { Api, Client } from '#contract/client.ts';
import type { EventName, Events } from '#contract/events.ts';

const ClientContext = createContext<Client | null>(null);

export function ClientProvider({
  client,
  children,
}: {
  readonly client: Client;
  readonly children: ReactNode;
}) {
  return <ClientContext value={client}>{children}</ClientContext>;
}

function useClient(): Client {
  const client = useContext(ClientContext);
  if (!client) throw new Error('A view asks for the client outside its provider.');
  return client;
}

export const useApi = (): Api => useClient().api;

/** Calls `listener` for each event of that name while the view is there. */
export function useHostEvent<N extends EventName>(name: N, listener: (value: Events[N]) => void): void {
  const client = useClient();
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => client.on(name, (value) => latest.current(value)), [client, name]);
}
