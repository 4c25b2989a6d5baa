import { useState } from 'react';
import type { Events } from '#contract/events.ts';
import { useHostEvent } from '../../client.tsx';

type Telling = 'citations.told' | 'takeIn.told';

/** How far what was asked for under `order` is; null until the host says something. */
export function useTold<N extends Telling>(event: N, order: string | null): Events[N] | null {
  const [told, setTold] = useState<Events[N] | null>(null);
  useHostEvent(event, (each) => setTold(each));
  return told !== null && told.order === order ? told : null;
}
