import type { ReferenceFormat } from '#contract/citing-terms.ts';
import type { RecordDate } from '#contract/entities.ts';
import { edtfForBiblatex } from './biblatex.ts';
import { formatNames } from './formats.ts';
import type { Reference } from './reference.ts';

/** What a format cannot say of a field that it has. */
interface Detail {
  readonly what: string;
  readonly fate: string;
  readonly isIn: (reference: Reference) => boolean;
}

const dated =
  (test: (date: RecordDate) => boolean) =>
  ({ fields }: Reference): boolean => {
    const date = fields.get('date');
    return date?.type === 'date' && test(date.date);
  };
const inferred = dated(({ certainty }) => certainty === 'inferred');
const isNoDay = ({ edtf, certainty }: RecordDate): boolean =>
  certainty !== 'exact' || edtf === null || edtf.includes('/');
const hasDay = ({ edtf }: RecordDate): boolean => /^\d{4}-\d\d-\d\d/.test(edtf ?? '');

const subjectWith =
  (sign: string) =>
  ({ fields }: Reference): boolean => {
    const subjects = fields.get('subjects');
    return subjects?.type === 'list' && subjects.items.some((item) => item.includes(sign));
  };
const partedSubject: Detail = {
  what: 'a subject with a comma in it',
  fate: 'read as two there',
  isIn: subjectWith(','),
};

const details: Readonly<Record<ReferenceFormat, readonly Detail[]>> = {
  'csl-json': [
    {
      what: 'an inferred or uncertain date',
      fate: 'marked as circa',
      isIn: dated(
        ({ certainty, edtf }) => edtf !== null && (certainty === 'inferred' || certainty === 'uncertain'),
      ),
    },
    partedSubject,
  ],
  ris: [
    {
      what: 'a date that is not one certain day',
      fate: 'put behind it in DA, as printed',
      isIn: dated(isNoDay),
    },
  ],
  biblatex: [
    { what: 'an inferred date', fate: 'marked as uncertain', isIn: inferred },
    {
      what: 'a date that is no date to it',
      fate: 'put in note, as printed',
      isIn: dated((date) => edtfForBiblatex(date) === null),
    },
  ],
  bibtex: [
    {
      what: 'the day of a date',
      fate: 'put in note',
      isIn: dated((date) => hasDay(date) || isNoDay(date)),
    },
    partedSubject,
  ],
  'endnote-xml': [],
  'zotero-rdf': [{ what: 'an inferred date', fate: 'marked as uncertain', isIn: inferred }],
  tei: [],
};

/** One sentence for each detail of a field that the format has, but cannot say whole. */
export const detailLosses = (references: readonly Reference[], format: ReferenceFormat): readonly string[] =>
  details[format].flatMap(({ what, fate, isIn }) =>
    references.some(isIn) ? [`${formatNames[format]} has no field for ${what}: ${fate}.`] : [],
  );
