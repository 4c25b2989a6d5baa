import { useEffect, useRef, useState } from 'react';
import type { Arg, Result } from '#contract/api.ts';
import { isAppError } from '#contract/errors.ts';
import { useApi } from '../../client.tsx';
import { useTold } from './use-told.ts';

export type Exported = Result<'citations.export'>;
export type ExportState =
  | { readonly at: 'idle' }
  | { readonly at: 'running'; readonly order: string }
  | { readonly at: 'done'; readonly exported: Exported }
  | { readonly at: 'cancelled' }
  | { readonly at: 'failed'; readonly error: unknown };

/** One export at a time, which can be cancelled; it is when the dialog is closed. */
export function useExport() {
  const api = useApi();
  const [state, setState] = useState<ExportState>({ at: 'idle' });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const told = useTold('citations.told', state.at === 'running' ? state.order : null);

  async function run(asked: Omit<Arg<'citations.export'>, 'order'>): Promise<Exported | null> {
    const order = crypto.randomUUID();
    const controller = new AbortController();
    stop.current = controller;
    setState({ at: 'running', order });
    try {
      const exported = await api.citations.export({ order, ...asked }, { signal: controller.signal });
      setState({ at: 'done', exported });
      return exported;
    } catch (error) {
      const isCancelled = isAppError(error) && error.code === 'cancelled';
      setState(isCancelled ? { at: 'cancelled' } : { at: 'failed', error });
      return null;
    }
  }
  return { state, told, run, cancel: () => stop.current?.abort(), reset: () => setState({ at: 'idle' }) };
}
