import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Unlocked } from './envelope.ts';
import { keyFor, type Purpose } from './keyring.ts';

/**
 * Lines of a text file, each sealed by itself (AES-256-GCM), so that one can be added without the others, and a torn one
 * spoils no other. A line is bound to its place and to what it belongs to: put elsewhere, it does not open.
 *
 * Nonces are random, 96 bits, under a key of the file's own: of ten million lines two have the same with a chance of one
 * in 10^15. A counter would be surer only if no file were ever put back to an older state, which is what backups do.
 */
export interface LineCipher {
  /** `of`: which file, where there may have been several; lines of one do not open in another. */
  seal(text: string, at: number, of?: string): string;
  /** Null for a line that is torn, altered, or not sealed with this key. */
  open(line: string): SealedLine | null;
}

export interface SealedLine {
  readonly text: string;
  readonly at: number;
  readonly of: string;
}

const form = /^\{"sealed":1,"at":(\d{1,15}),"of":"([0-9a-f]{0,32})","text":"([A-Za-z0-9+/=]{40,})"\}$/;

/** Whether a line claims to be sealed. */
export const isSealed = (line: string): boolean => line.startsWith('{"sealed":1');

export function lineCipher(unlocked: Unlocked, purpose: Purpose): LineCipher {
  const key = keyFor(unlocked, purpose);
  const bound = (at: number, of: string) => Buffer.from(JSON.stringify([purpose, at, of]));
  return {
    seal(text, at, of = '') {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound(at, of));
      const bytes = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `{"sealed":1,"at":${at},"of":"${of}","text":"${bytes.toString('base64')}"}`;
    },
    open(line) {
      const [, at = '', of = '', text = ''] = form.exec(line) ?? [];
      if (text === '') return null;
      const bytes = Buffer.from(text, 'base64');
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
        decipher.setAAD(bound(Number(at), of)).setAuthTag(bytes.subarray(-16));
        const opened = Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
        return { text: opened.toString('utf8'), at: Number(at), of };
      } catch {
        return null;
      }
    },
  };
}
