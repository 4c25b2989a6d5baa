/** Tags out of a line, with commas between them; each once, without the space round it. */
export const splitTags = (line: string): string[] => [
  ...new Set(
    line
      .split(/[,;，、]/)
      .map((tag) => tag.trim().slice(0, 100))
      .filter((tag) => tag !== ''),
  ),
];
