import { useState } from 'react';
import { useHostEvent } from '../../client.tsx';

/** How far what was asked for under `order` is; null until the host says something. */
export function useTold(order: string | null): { readonly done: number; readonly of: number } | null {
  const [told, setTold] = useState<{
    readonly order: string;
    readonly done: number;
    readonly of: number;
  } | null>(null);
  useHostEvent('citations.told', (event) => setTold(event));
  return told !== null && told.order === order ? told : null;
}
