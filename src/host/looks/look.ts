import { AppError, isAppError, reportOf } from '#contract/errors.ts';
import { tryPack } from '#core/shelf/try-pack.ts';
import { answerLooks, type Look } from './answer-looks.ts';

/** Entry of the process in which packs of strangers are looked at before anybody else opens them. */
function lookAt(path: string): Look {
  try {
    tryPack(path);
    return { path, error: null };
  } catch (error) {
    if (isAppError(error)) return { path, error: reportOf(error) };
    const sentence = `${path} is damaged: ${(error as Error).message}. Copy it again from its source.`;
    return { path, error: reportOf(new AppError('pack-damaged', sentence)) };
  }
}

await answerLooks(lookAt);
