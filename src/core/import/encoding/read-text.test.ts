import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it, vi } from 'vitest';
import { readText } from './read-text.ts';

const russian =
  'Совершенно секретно. Посол встретился с председателем кабинета министров и передал ему письмо, ' +
  'в котором речь шла о поставках угля и о помощи в восстановлении заводов.';
const samples: readonly (readonly [encoding: string, text: string])[] = [
  ['windows-1251', russian],
  ['koi8-r', russian],
  ['ibm866', russian],
  ['iso-8859-5', russian],
  ['x-mac-cyrillic', russian],
  ['koi8-u', 'Український уряд надіслав до міністерства листа, у якому йшлося про її ґрунти та їхні заводи.'],
  [
    'windows-1250',
    'Předseda vlády přijal velvyslance a předal mu dopis, v němž šlo o dodávky uhlí, žita a pšenice.',
  ],
  [
    'windows-1252',
    'Le président a reçu l’ambassadeur, qui lui a remis une lettre très détaillée à ce sujet.',
  ],
  [
    'windows-1254',
    'Başbakan büyükelçiyi kabul etti; görüşmede kömür ve çelik üzerine konuşuldu, ığdır söylendi.',
  ],
  ['gb18030', '驻朝鲜大使会见了内阁首相，转交了一封关于煤炭供应和恢复工厂的信件。'],
  ['big5', '駐朝鮮大使會見了內閣首相，轉交了一封關於煤炭供應和恢復工廠的信件。'],
  ['euc-jp', '大使は首相と会見し、石炭の供給と工場の再建についての書簡を手渡した。'],
  ['shift_jis', '大使は首相と会見し、石炭の供給と工場の再建についての書簡を手渡した。'],
  ['euc-kr', '대사는 내각 수상을 만나 석탄 공급과 공장 복구에 관한 편지를 전달하였다.'],
];
const encode = (text: string, encoding: string) =>
  iconv.encode(text, encoding.replace('x-mac-cyrillic', 'maccyrillic'));

describe('the encoding of a text is found out', () => {
  it.each(samples)('%s', (encoding, text) => {
    const read = readText(encode(text, encoding));
    expect([read?.encoding, read?.text, read?.broken]).toEqual([encoding, text, 0]);
  });

  it('also when almost all of a long file is ASCII', () => {
    const bytes = Buffer.concat([
      Buffer.from('number,name\n'.repeat(30_000)),
      encode(russian, 'koi8-r'),
      Buffer.from('\nnumber,name'.repeat(30_000)),
    ]);
    expect(readText(bytes)?.encoding).toBe('koi8-r');
  });

  it('by its byte order mark', () => {
    const marks: readonly (readonly [string, readonly number[]])[] = [
      ['utf-8', [0xef, 0xbb, 0xbf]],
      ['utf-16le', [0xff, 0xfe]],
      ['utf-16be', [0xfe, 0xff]],
      ['utf-32le', [0xff, 0xfe, 0, 0]],
      ['utf-32be', [0, 0, 0xfe, 0xff]],
    ];
    for (const [encoding, mark] of marks) {
      const bytes = Buffer.concat([Buffer.from(mark), iconv.encode('石炭 é', encoding, { addBOM: false })]);
      expect(readText(bytes)).toEqual({ text: '石炭 é', encoding, sure: true, broken: 0 });
    }
  });

  it('by what an XML or HTML file says of itself, where the bytes bear it out', () => {
    const xml = '<?xml version="1.0" encoding="iso-8859-5"?><p>да</p>';
    expect(readText(encode(xml, 'iso-8859-5'))).toMatchObject({ text: xml, encoding: 'iso-8859-5' });
    const html = '<!doctype html>\n<head><meta charset=windows-1251></head><p>да</p>';
    expect(readText(encode(html, 'windows-1251'))).toMatchObject({ text: html, encoding: 'windows-1251' });
    const liar = `<?xml version="1.0" encoding="utf-8"?><p>${russian}</p>`;
    expect(readText(encode(liar, 'windows-1251'))).toMatchObject({ text: liar, encoding: 'windows-1251' });
  });

  it('as Japanese mail, though every byte is ASCII', () => {
    const bytes = Buffer.from('\x1b$B@PC:\x1b(B coal', 'latin1');
    expect(readText(bytes)).toMatchObject({ text: '石炭 coal', encoding: 'iso-2022-jp' });
  });
});

it('keeps to UTF-8 where a few bytes are wrong, and counts them', () => {
  const bytes = Buffer.concat([Buffer.from(russian), Buffer.from([0xff]), Buffer.from(russian)]);
  expect(readText(bytes)).toEqual({
    text: `${russian}\uFFFD${russian}`,
    encoding: 'utf-8',
    sure: true,
    broken: 1,
  });
});

it('says that a few accents are a guess', () => {
  expect(readText(Buffer.from('Caf\xe9 at noon', 'latin1'))).toEqual({
    text: 'Café at noon',
    encoding: 'windows-1252',
    sure: false,
    broken: 0,
  });
});

it('takes the encoding that it is told', () => {
  expect(readText(encode(russian, 'koi8-r'), 'KOI8-R')).toMatchObject({ text: russian, encoding: 'koi8-r' });
  expect(readText(Buffer.from('a\0b\0'), 'utf-16le')).toMatchObject({ text: 'ab' });
  expect(readText(encode('Žižkov', 'cp852'), 'cp852')).toMatchObject({ text: 'Žižkov' });
  expect(() => readText(Buffer.from('a'), 'utf-9')).toThrow(/There is no encoding “utf-9”/);
});

describe('what is no text is not read', () => {
  it.each([
    ['NUL bytes', Buffer.from([0x50, 0, 0x4b])],
    ['UTF-16 without its mark', Buffer.from('coal', 'utf16le')],
    ['control characters', Buffer.from([0x1f, 0x8b, 8, 4, 1, 2, 3, 0x50, 0x51, 0x52])],
  ])('%s', (_, bytes) => expect(readText(bytes)).toBe(null));
});

it('reads any bytes without a fault, and in short time', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      readText(Buffer.from(bytes));
    }),
    { numRuns: 400 },
  );
  const start = process.threadCpuUsage();
  readText(Buffer.alloc(20_000_000, 0xe9));
  expect(process.threadCpuUsage(start).user / 1000).toBeLessThan(3000);
});

const folder = join(import.meta.dirname, '../../../../../shared/data/multilingual');
const files: readonly (readonly [file: string, encoding: string, original: string])[] = [
  ['ces.cp1250', 'windows-1250', 'ces'],
  ['cmn_hans.gb18030', 'gb18030', 'cmn_hans'],
  ['cmn_hant.big5', 'big5', 'cmn_hant'],
  ['fra.cp1252', 'windows-1252', 'fra'],
  ['jpn.euc_jp', 'euc-jp', 'jpn'],
  ['jpn.shift_jis', 'shift_jis', 'jpn'],
  ['kor.cp949', 'euc-kr', 'kor'],
  ['kor.utf16le-bom', 'utf-16le', 'kor'],
  ['rus.cp1251', 'windows-1251', 'rus'],
  ['rus.koi8_r', 'koi8-r', 'rus'],
  ['rus.utf8-bom-crlf', 'utf-8', 'rus'],
  ['tur.cp1254', 'windows-1254', 'tur'],
];
describe.skipIf(!existsSync(folder))('the Declaration in old encodings (needs ../shared)', () => {
  it.each(files)('%s is %s and reads as its original', (file, encoding, original) => {
    const read = readText(readFileSync(join(folder, 'encodings', `${file}.txt`)));
    const words = (text = '') => text.replaceAll(/\s+/g, ' ').trim();
    const printed = words(readFileSync(join(folder, 'udhr/txt', `${original}.txt`), 'utf8'));
    // Two signs of the Chinese text are not in Big5 and were lost when the file was made.
    const kept = encoding === 'big5' ? printed.replaceAll(/[痩覑]/g, '') : printed;
    const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '');
    expect(read?.encoding).toBe(encoding);
    expect(letters(words(read?.text))).toBe(letters(kept));
  });
});

it('guesses in silence where only a tag has letters that are not ASCII', () => {
  const told = vi.spyOn(console, 'warn');
  expect(readText(Buffer.from('<p title="é">On coal</p>', 'latin1'))?.text).toBe('<p title="é">On coal</p>');
  expect(told).not.toHaveBeenCalled();
});
