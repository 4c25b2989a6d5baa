import { useKeyCommand } from '../../../keys/use-keys.tsx';
import { type PageSettings, plainPage, type Stepped, stepPage } from '../../../state/page-settings.ts';
import { useRoom } from '../../../state/use-room.tsx';

export interface PageSetting {
  readonly settings: PageSettings;
  readonly set: (change: Partial<PageSettings>) => void;
  readonly step: (what: Stepped, by: 1 | -1) => void;
  readonly reset: () => void;
}

/** How texts are set, and what changes it. */
export function usePageSettings(): PageSetting {
  const { state, dispatch } = useRoom();
  const settings = state.pageSettings;
  const put = (pageSettings: PageSettings) => dispatch({ type: 'set', change: { pageSettings } });
  const step = (what: Stepped, by: 1 | -1) => put(stepPage(settings, what, by));
  useKeyCommand('larger', () => step('size', 1));
  useKeyCommand('smaller', () => step('size', -1));
  return { settings, set: (change) => put({ ...settings, ...change }), step, reset: () => put(plainPage) };
}
