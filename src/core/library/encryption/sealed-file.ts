import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { closeSync, fstatSync, fsyncSync, openSync, readSync } from 'node:fs';
import { createPrivate, writeAll } from '../files.ts';
import { type Envelope, parseEnvelope, type Unlocked } from './envelope.ts';
import { keyFor } from './keyring.ts';

/**
 * A whole file as it is, sealed: for what was found damaged, which no database opens any more. In pieces of a megabyte,
 * each bound to the file, to its number and to whether it is the last, so that none can be exchanged or cut off.
 */
const pieceBytes = 1 << 20;
const head = /^carrel-sealed 1 ([0-9a-f]{32}) (\{[ -~]{1,1500}\})\n/;

export const sealedEnd = '.sealed';

/** Writes a sealed copy of a file and syncs it. */
export function sealFile(from: string, to: string, unlocked: Unlocked): void {
  const of = randomBytes(16).toString('hex');
  const key = keyFor(unlocked, 'file');
  copyPieces(from, to, {
    skip: 0,
    start: Buffer.from(`carrel-sealed 1 ${of} ${JSON.stringify(unlocked.envelope)}\n`),
    pieceBytes,
    change(piece, at, isLast) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound(of, at, isLast));
      return Buffer.concat([nonce, cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
    },
  });
}

/** Writes what a sealed copy holds and syncs it. Throws for one that is not as it was written. */
export function unsealFile(from: string, to: string, unlocked: Unlocked): void {
  const { of, envelope, bytes } = readHead(from);
  if (envelope.key !== unlocked.envelope.key) throw new Error(`${from} was sealed with another key.`);
  const key = keyFor(unlocked, 'file');
  copyPieces(from, to, {
    skip: bytes,
    start: Buffer.alloc(0),
    pieceBytes: pieceBytes + 28,
    change(piece, at, isLast) {
      const decipher = createDecipheriv('aes-256-gcm', key, piece.subarray(0, 12));
      decipher.setAAD(bound(of, at, isLast)).setAuthTag(piece.subarray(-16));
      return Buffer.concat([decipher.update(piece.subarray(12, -16)), decipher.final()]);
    },
  });
}

interface Copying {
  readonly skip: number;
  readonly start: Buffer;
  readonly pieceBytes: number;
  change(piece: Buffer, at: number, isLast: boolean): Buffer;
}

function copyPieces(from: string, to: string, { skip, start, pieceBytes, change }: Copying): void {
  createPrivate(to);
  const source = openSync(from, 'r');
  try {
    const target = openSync(to, 'r+');
    try {
      writeAll(target, start);
      const end = fstatSync(source).size;
      const buffer = Buffer.alloc(pieceBytes);
      let [done, at] = [skip, 0];
      do {
        const read = readSync(source, buffer, 0, pieceBytes, done);
        done += read;
        writeAll(target, change(buffer.subarray(0, read), at, done >= end));
        at += 1;
      } while (done < end);
      fsyncSync(target);
    } finally {
      closeSync(target);
    }
  } finally {
    closeSync(source);
  }
}

/** What opens a sealed file; null for what is none. */
export function sealedEnvelope(path: string): Envelope | null {
  try {
    return readHead(path).envelope;
  } catch {
    return null;
  }
}

function readHead(path: string): { of: string; envelope: Envelope; bytes: number } {
  const fd = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(2048);
    const text = bytes.toString('latin1', 0, readSync(fd, bytes, 0, bytes.length, 0));
    const [line = '', of = '', written = ''] = head.exec(text) ?? [];
    const envelope = parseEnvelope(written);
    if (envelope === null) throw new Error(`${path} is not sealed.`);
    return { of, envelope, bytes: line.length };
  } finally {
    closeSync(fd);
  }
}

const bound = (of: string, at: number, isLast: boolean) => Buffer.from(JSON.stringify([of, at, isLast]));
