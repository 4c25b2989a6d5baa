import edtf from 'edtf';

/** First and last day of an EDTF date, as ISO dates; null where EDTF refuses it (30 February). */
export function boundsOf(text: string): { earliest: string; latest: string } | null {
  // edtf.js rolls 29 February over into March where the year has none; no other day slips past it.
  if ((text.match(/\d{4}-\d{2}-\d{2}/g) ?? []).some(isNoDay)) return null;
  // Most dates of most collections are plain days, and the parser of the whole format takes half of an import.
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { earliest: text, latest: text };
  try {
    const { min, max } = edtf(text);
    if (min > max) return null;
    return { earliest: isoDay(min), latest: isoDay(max) };
  } catch {
    return null;
  }
}

const isNoDay = (day: string) => {
  const time = Date.parse(day);
  return Number.isNaN(time) || isoDay(time) !== day;
};

const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);
