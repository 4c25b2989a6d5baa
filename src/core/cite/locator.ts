import { shield } from './shield.ts';

/** What a note can point to. Listy are the numbered leaves of a Soviet file. */
export const locatorLabels = ['page', 'folio', 'listy', 'paragraph'] as const;
export type LocatorLabel = (typeof locatorLabels)[number];

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
