import type { Catalogue } from '../words.ts';

export const noteLinks: Catalogue['noteLinks'] = {
  linkedFrom: 'На эту запись ссылаются',
  more: 'И ещё {count, number}.',
  noteOn: 'Заметка к записи «{title}»',
  noteOnPassage: 'Заметка к отрывку «{passage}», {title}',
  passageIn: 'отрывок из «{title}»',
  linksIn: 'Ссылки в этой заметке',
};
