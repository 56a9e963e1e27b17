import { crc32, deflateSync } from 'node:zlib';
import { stableNumber } from './names.ts';

const CELLS = 5;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Quiet colours that read on both light and dark. */
const INKS = [
  [0x4f, 0x6b, 0xed],
  [0x03, 0x83, 0x87],
  [0x8e, 0x56, 0x2e],
  [0x88, 0x17, 0x98],
  [0x49, 0x82, 0x05],
  [0xc2, 0x39, 0xb3],
  [0x00, 0x5b, 0x70],
  [0xa4, 0x26, 0x2c],
] as const;
const PAPER = [0xf3, 0xf2, 0xf1] as const;

/** A square PNG with a pattern of one's own, the same at every start: nobody's face is borrowed. */
export const photoOf = (personId: string, pixels: number): Buffer => {
  const ink = INKS[stableNumber(`ink ${personId}`) % INKS.length] ?? INKS[0];
  const pattern = stableNumber(`pattern ${personId}`);
  const isInked = (x: number, y: number) => {
    const column = Math.floor((x * CELLS) / pixels);
    const row = Math.floor((y * CELLS) / pixels);
    // The right half mirrors the left: a pattern with a middle looks like a badge.
    return ((pattern >> (Math.min(column, CELLS - 1 - column) * CELLS + row)) & 1) === 1;
  };
  const rows = Array.from({ length: pixels }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: pixels }, (_, x) => (isInked(x, y) ? ink : PAPER)).flat()]),
  );
  return png(pixels, Buffer.concat(rows));
};

const png = (pixels: number, rows: Buffer): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(pixels, 0);
  header.writeUInt32BE(pixels, 4);
  // 8 bits a channel, red green blue.
  header.set([8, 2, 0, 0, 0], 8);
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([SIGNATURE, ...chunks]);
};

const chunk = (type: string, content: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
};
