import { type Described, describedBy } from '../described.ts';
import { usableTitle } from '../usable-title.ts';

/** What a PDF says of itself. */
export interface PdfFacts {
  readonly title: string | null;
  readonly language: string | null;
  readonly fields: Described;
}

/**
 * Title, language, rights and keywords of a PDF's information. Its author and its days are left out: of a scan they
 * are those of who scanned it, and would be cited.
 */
export function pdfFacts(info: Readonly<Record<string, string>>): PdfFacts {
  const keywords = (info.Keywords ?? '').split(/[,;]/).map((each) => each.trim());
  return {
    title: usableTitle(info['dc:title']) ?? usableTitle(info.Title),
    language: info.Language || info['dc:language'] || null,
    fields: describedBy({
      rights: info['dc:rights'] ?? '',
      subject: keywords.filter((each) => each !== ''),
    }),
  };
}
