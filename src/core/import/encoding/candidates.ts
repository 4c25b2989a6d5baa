/**
 * The encodings that are looked for, as jschardet wants them named. Only such as archives, word processors and
 * databases wrote text in: no mainframe's and no curiosities, as each further candidate takes short texts away
 * from the likely ones.
 */
export const candidates: readonly string[] = [
  ...['windows-1250', 'windows-1251', 'windows-1252', 'windows-1253', 'windows-1254', 'windows-1255'],
  ...['windows-1256', 'windows-1257', 'windows-1258', 'iso-8859-2', 'iso-8859-5', 'iso-8859-7'],
  ...['koi8-r', 'koi8-u', 'cp866', 'cp855', 'cp852', 'cp850'],
  ...['mac-cyrillic', 'mac-latin2', 'mac-roman'],
  ...['gb18030', 'big5hkscs', 'euc-jis-2004', 'shift_jis_2004', 'cp932', 'iso2022-jp-2', 'iso2022-jp-ext'],
  ...['euc-kr', 'cp949', 'cp874'],
];

/** What jschardet answers where the decoder, and the report, use another name. Small letters. */
const names: ReadonlyMap<string, string> = new Map([
  ['cp932', 'shift_jis'],
  ['shift_jis_2004', 'shift_jis'],
  ['euc-jis-2004', 'euc-jp'],
  ['cp949', 'euc-kr'],
  ['big5hkscs', 'big5'],
  ['cp874', 'windows-874'],
  ['cp866', 'ibm866'],
  ['macroman', 'macintosh'],
  ['maccyrillic', 'x-mac-cyrillic'],
  ['maclatin2', 'maccenteuro'],
]);

export function nameOf(answer: string): string {
  const name = answer.toLowerCase();
  return names.get(name) ?? name;
}
