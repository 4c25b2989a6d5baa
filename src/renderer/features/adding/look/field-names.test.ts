import { expect, it } from 'vitest';
import { groupFields, leftOut } from './field-names.ts';

it('names what a column can mean, in groups', () => {
  expect(groupFields(['date', 'title', 'date-sent'])).toEqual([
    { label: 'The document', fields: [['title', 'Title']] },
    {
      label: 'When',
      fields: [
        ['date', 'Date'],
        ['date-sent', 'Date sent'],
      ],
    },
  ]);
});

it('shows a field that has no name here by its own, and leaving out stands by itself', () => {
  expect(groupFields(['folio', leftOut])).toEqual([{ label: 'Other', fields: [['folio', 'folio']] }]);
});
