import type { LocatorLabel } from '#contract/citing-terms.ts';
import { shield } from './shield.ts';

/** `{ label: 'page', value: '12–13' }` */
export interface CitedLocator {
  readonly label: LocatorLabel;
  readonly value: string;
}

/** The locator for the engine, which tells one from several by the dash and would read markup. */
export const shieldedLocator = ({ label, value }: CitedLocator): CitedLocator => ({
  label,
  value: shield(value),
});
