import type { Catalogue } from '../words.ts';

export const text: Catalogue['text'] = {
  labelAndKey: '{label} ({key})',
  printedKey:
    '{name, select, PageUp {Bild ↑} PageDown {Bild ↓} Ctrl {Strg} Shift {Umschalt} Home {Pos1} End {Ende} Delete {Entf} Space {Leertaste} Backspace {Rücktaste} other {{name}}}',
  manage: '{name} verwalten',
  updated: '{title} wurde aktualisiert.',
  removed: '{title} wurde entfernt. Ihre Notizen dazu bleiben.',
  notRemoved: '{title} wurde nicht entfernt.',
  restored: '{title} ist wieder da wie zuvor.',
  notRestored: 'Die Sammlung ließ sich nicht zurückholen.',
  orderNotKept: 'Die Reihenfolge ließ sich nicht merken.',
};
