import { describe, expect, it } from 'vitest';
import { splitTags } from './split-tags.ts';

describe('tags', () => {
  it('stand between commas, each once', () => {
    expect(splitTags(' coal, Zhou Enlai ,, coal、쌀 ')).toEqual(['coal', 'Zhou Enlai', '쌀']);
    expect(splitTags(' , ')).toEqual([]);
  });
});
