import { useState } from 'react';
import type { Events } from '#contract/events.ts';
import { useHostEvent } from '../../client.tsx';

type Told = Events['citations.told'];

/** How far what was asked for under `order` is; null until the host says something. */
export function useTold(order: string | null): Told | null {
  const [told, setTold] = useState<Told | null>(null);
  useHostEvent('citations.told', (event) => setTold(event));
  return told !== null && told.order === order ? told : null;
}
