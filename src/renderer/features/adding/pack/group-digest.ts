/** A digest as people compare it: groups of eight digits. */
export const groupDigest = (digest: string): string => digest.match(/.{1,8}/g)?.join(' ') ?? '';
