import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openPack } from '#core/pack/open-pack.ts';
import { measuredAt } from '../import/child.ts';
import { cachedPack, importTo } from './corpus.ts';
import { writeOcrTexts } from './ocr/write-texts.ts';

/** Distinct words, or as many as CARREL_BENCH_TERMS says, for a trial. */
const terms = Number(process.env.CARREL_BENCH_TERMS ?? 4_000_000);

/** The memory of a search in OCR text, where every page brings words that no other has. */
export function measureOcr(root: string): string {
  const real = resolve(root, '../shared/data/jfk-ocr/text');
  if (!existsSync(real)) return 'No texts in ../shared/data/jfk-ocr.';
  const sources = readdirSync(real).map((name) => join(real, name));
  const { path } = cachedPack(root, `ocr-${terms}`, sources, (out) => {
    const texts = `${out}-texts`;
    try {
      const { files, words, distinct } = writeOcrTexts(real, texts, terms);
      console.log(`${files} texts, ${words} words, ${distinct} of them distinct. Importing …`);
      importTo(texts, out);
    } finally {
      rmSync(texts, { recursive: true, force: true });
    }
  });
  const pack = openPack(path);
  const { records, bytes } = pack.collection;
  pack.close();
  const size = `${records} records of OCR text with ${terms} distinct words, a pack of ${(bytes / 1e6).toFixed(0)} MB`;
  return `${size}: ${memoryOf(path)}.`;
}

function memoryOf(path: string): string {
  try {
    const { maxMb, seconds } = measuredAt(join(import.meta.dirname, 'only-search.ts'), 'ocr', path);
    return `a process that only searches has ${maxMb.toFixed(0)} MB resident at most, and asks eight queries in ${seconds.toFixed(0)} s`;
  } catch (error) {
    const [line = ''] = /heap out of memory/.exec((error as Error).message) ?? [
      (error as Error).message.slice(0, 200),
    ];
    return `a process that only searches, with a gigabyte of heap, ended with “${line}”`;
  }
}
