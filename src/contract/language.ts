import { z } from 'zod';
import { languages, pseudoLanguage } from '#words/languages.ts';

const languageSchema = z.enum([...languages, pseudoLanguage]);

const spokenSchema = z.strictObject({
  /** What the host's sentences are in from now on. */
  language: languageSchema,
  /** What the reader chose; null where the system decides. */
  chosen: languageSchema.nullable(),
});

/** The language of the interface. It is kept beside the library, not in it: a library that is locked must be able to ask. */
export const languageApi = {
  /** What the window is to be drawn in; `wanted` is what the system prefers, best first (BCP 47). */
  'language.begin': {
    arg: z.strictObject({ wanted: z.array(z.string().max(100)).max(100) }),
    result: spokenSchema,
  },
  /** Chooses one; null leaves it to the system. The window draws itself anew afterwards. */
  'language.choose': {
    arg: z.strictObject({
      language: languageSchema.nullable(),
      wanted: z.array(z.string().max(100)).max(100),
    }),
    result: spokenSchema,
  },
};
export type SpokenLanguage = z.infer<typeof spokenSchema>;
