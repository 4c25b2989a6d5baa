import type { Catalogue } from '../words.ts';

export const noteLinks: Catalogue['noteLinks'] = {
  linkedFrom: 'Verlinkt von',
  more: 'Und {count, number} weitere.',
  noteOn: 'Notiz zu {title}',
  noteOnPassage: 'Notiz zu „{passage}“, {title}',
  passageIn: 'eine Stelle in {title}',
  linksIn: 'Links in dieser Notiz',
};
