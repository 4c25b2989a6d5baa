/** What programs write where nobody gave a title. */
const made =
  /^(?:untitled|unbenannt|sans titre|без названия|无标题|無題|no ?title|title|titel|new document|document|dokument|document title|doc\d+|about:blank|home|index|scan(?:ned)?(?: document| \d+)?|print|null|undefined)?\s*[-\d.]*$/iu;
/** “Microsoft Word - letter.doc”, “letter.qxd”, “C:\texts\letter”. */
const program =
  /^(?:microsoft (?:word|powerpoint|excel|publisher)|openoffice|libreoffice|powerpoint presentation)\b|^(?:[a-z]:\\|file:\/\/|\/)|\.(?:docx?|dotx?|rtf|odt|pdf|txt|html?|wpd|wps|indd|qxd|qxp|pmd|p65|fm|tex|dvi|ps|eps|ai|cdr|tiff?|jpe?g|png|xlsx?|pptx?|pub|pages)$/i;
/** Nobody prints a longer one. */
const maxChars = 600;

/** A title that a file gives itself, if a person may have given it; null for what its program wrote there. */
export function usableTitle(title: string | null | undefined): string | null {
  const text = (title ?? '')
    .slice(0, maxChars + 1)
    .replaceAll(/[\s\p{Cc}\uFEFF\uFFFD]+/gu, ' ')
    .toWellFormed()
    .trim();
  const isUsable = /[\p{L}\p{N}]/u.test(text) && text.length <= maxChars;
  return isUsable && !made.test(text) && !program.test(text) ? text : null;
}
