import type { parse } from '@retorquere/bibtex-parser';

/** Reads TeX as text: commands and accents as the letters that they make, braces gone, capitals as they are. */
export type TexText = (tex: string) => string;

/** What the library needs a millisecond for; it takes time by the square of what it is given. */
const pieceChars = 2000;
const maxPieceChars = 6000;
/** TeX that is read of one reference; what is beyond it keeps its commands. No real abstract is full of them. */
const maxTexChars = 60_000;

const special = /[\\$~]|--|''|``/;

/** A reader for the values of one entry; `failed` is told once of TeX that could not be read. */
export function createTexText(library: typeof parse, failed: () => void): TexText {
  let [spent, told] = [0, false];
  const bare = (tex: string) => {
    if (!told) failed();
    told = true;
    return tex
      .replaceAll(/\\([A-Za-z]+|.)/g, (_, name: string) => (name.length > 1 ? '' : name))
      .replaceAll(/[{}]/g, '');
  };
  const ofPiece = (piece: string): string => {
    if (!special.test(piece)) return piece.replaceAll(/[{}]/g, '');
    spent += piece.length;
    if (piece.length > maxPieceChars || spent > maxTexChars) return bare(piece);
    return converted(library, piece) ?? bare(piece);
  };
  return (tex) => {
    const clean = tex.replaceAll('\0', '\uFFFD');
    return /[\\${}~]|--|''|``/.test(clean) ? piecesOf(clean).map(ofPiece).join('') : clean;
  };
}

/** What stands for "<" and ">" while the library has the text: letters of nobody's alphabet. */
const [less, more] = ['\uE0F1', '\uE0F2'];

/** Null where the library finds it wrong. */
function converted(library: typeof parse, piece: string): string | null {
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(piece) ?? [];
  try {
    const { entries, errors } = library(`@misc{k,tex={${prepared(inner)}}}`, options);
    const text = (entries[0]?.fields as Readonly<Record<string, unknown>> | undefined)?.tex;
    if (errors.length > 0 || typeof text !== 'string') return null;
    // It sets accents behind their letters; people search for them in one piece.
    return before + text.replaceAll(less, '<').replaceAll(more, '>').normalize('NFC') + after;
  } catch {
    // Whatever it stumbles over: the words are kept without their commands.
    return null;
  }
}

const options = {
  english: false,
  sentenceCase: false,
  caseProtection: false,
  applyCrossRef: false,
  unsupported: (_node: unknown, tex: string) => tex.replaceAll(/\\[A-Za-z]+|[{}\\]/g, ''),
} as const;

/**
 * Signs that TeX would not print as they stand, and that people mean as they stand: a percent sign begins a remark,
 * "<" is an exclamation mark upside down in TeX's oldest fonts, and a lone "$" is money.
 */
function prepared(tex: string): string {
  const text = tex
    .replaceAll(/(?<!\\)((?:\\\\)*)%/g, '$1\\%')
    .replaceAll(/(?<!\\)\$([^$]*)(?<!\\)\$/g, (all, inner: string) =>
      /[\\^_{}<>=]/.test(inner) || /^\S{0,20}$/.test(inner) ? all : `\\$${inner}\\$`,
    );
  const signs = text.match(/(?<!\\)\$/g)?.length ?? 0;
  if (signs > 0 && signs % 2 === 0) return text;
  return text
    .replaceAll(/(?<!\\)\$/g, '\\$')
    .replaceAll('<', less)
    .replaceAll('>', more);
}

/** Pieces that end between words and outside braces and formulas. */
function piecesOf(tex: string): string[] {
  if (tex.length <= pieceChars) return [tex];
  const pieces: string[] = [];
  let [from, open, inMath] = [0, 0, false];
  for (let at = 0; at < tex.length; at += 1) {
    const sign = tex[at] ?? '';
    if (sign === '\\') at += 1;
    else if (sign === '{') open += 1;
    else if (sign === '}') open -= 1;
    else if (sign === '$') inMath = !inMath;
    else if (at - from >= pieceChars && open === 0 && !inMath && /\s/.test(sign)) {
      pieces.push(tex.slice(from, at));
      from = at;
    }
  }
  pieces.push(tex.slice(from));
  return pieces;
}
