import type { Provenance } from '#contract/entities.ts';

/** What stands behind the place where a paper lies: how secret it was, who drafted it, what became of it. */
const remark =
  /[.;,]\s+(?=(?:(?:Top |Strictly )?Secret\b|Confidential\b|Unclassified\b|Restricted\b|(?:Limited )?Official Use\b|No classification|Personal\b|Private\b|Eyes Only|Limited Distribution|Limit Distribution|Priority\b|Immediate\b|Flash\b|Routine\b|Niact\b|Plain\b|Drafted\b|Extracts?\b|Ciphertext|Printed from|Repeated\b|Sent\b|Transmitted\b|Received\b|Cleared\b|Also\b|Copies\b|Attached\b|Prepared\b|The |This |These |An? |According\b|There |Another\b|Part |See |Initialed|Signed|In |On |For |At |No |Another|[A-Z]\w+ (?:wrote|forwarded|initialed|sent|transmitted)))/;

/** An institution that keeps papers. */
const keeper =
  /\b(?:Department (?:of|or)|Ministry|Librar(?:y|ies)|Archives?|Archiv|Archivio|Agency|Center|Centre|Universit(?:y|ies)|Universität|Institut(?:e|ion)?|Museum|Society|Record(?:s)? (?:Center|Administration|Office)|Administration|Congress|Foundation|Command|Commission|Council|College|Corporation|Bank|Bibliothek|Bibliothèque)\b/i;

/** What is printed in a book or journal lies nowhere. */
const publication = /\b(?:Bulletin|Public Papers|Press Release|Foreign Relations|Congressional Record)\b/;

/** “Source:”, with the slips that editions have. */
const introduction = /^\W*[Ss]ources?(?:[:;.,]\s*|\s+(?=[A-Z]))/;

/** No note says later than this where the paper lies. */
const readChars = 2000;

/** A call number of a file: figures with points, strokes and dashes among them. */
const callNumber = /^[\w.]*\d[\w.]*[./–—-][\w.–—/ -]*/;

/**
 * Reads a source note: “Source: Department of State, Central Files, 611.95A241/1–1755. Top Secret; …” has the
 * repository “Department of State” and the shelfmark “Central Files, 611.95A241/1–1755”. The note is kept as
 * printed; what does not parse stays null (“Ibid.”).
 */
export function provenanceOf(note: string): Provenance | null {
  if (note === '') return null;
  const text = note;
  const place = sentence(note.slice(0, readChars).replace(introduction, ''));
  const [first = '', ...rest] = parts(place);
  if (/^ibid/i.test(first)) return { text, repository: null, place: null, shelfmark: null };
  if (keeper.test(first) && !publication.test(first)) {
    const shelfmark = rest.join(', ');
    return { text, repository: first, place: null, shelfmark: shelfmark === '' ? null : shelfmark };
  }
  const isFile =
    callNumber.test(place) || /\b(?:files?|lot|papers|box|folder|fond|fonds|f\.|RG)\b/i.test(place);
  return { text, repository: null, place: null, shelfmark: isFile ? place : null };
}

/** The first sentence, which says where the paper lies; “851G.01/5–2349: Telegram” ends before the kind. */
function sentence(note: string): string {
  const end = remark.exec(note)?.index ?? note.length;
  return note
    .slice(0, Math.min(end, 400))
    .replace(/:\s+(?:Telegram|Airgram|Despatch|Circular telegram|Letter|Memorandum)\b.*$/i, '')
    .replace(/[.;,\s]+$/, '');
}

/** Parts between commas; “Department of State: Lot 58 D 133” and “Archives; RG 59” are two as well. */
const parts = (place: string): string[] =>
  place
    .split(/[,;:]\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
