import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { type Picture, redraw } from '../../api/news/content/picture.ts';

const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#336699' } });

const drawn = async (bytes: Uint8Array): Promise<Picture> => {
  const picture = await redraw(bytes);
  if (typeof picture === 'string') throw new Error(`refused as ${picture}`);
  return picture;
};

/** A PNG whose header says how large it is, and whose dots all fit into a few kilobytes. */
const bomb = (side: number): Uint8Array => {
  const chunk = (type: string, data: Uint8Array) => {
    const named = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc(named));
    return Buffer.concat([length, named, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([1, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc((side / 8 + 1) * 100))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

const crc = (bytes: Uint8Array): number => {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
};

describe('a picture that an editor sends', () => {
  test.each(['jpeg', 'png', 'webp'] as const)(
    'is drawn anew as the %s it is, by its content',
    async (kind) => {
      const picture = await drawn(await blank(40, 20).toFormat(kind).toBuffer());

      expect(picture).toMatchObject({ contentType: `image/${kind}`, width: 40, height: 20 });
      expect((await sharp(picture.bytes).metadata()).format).toBe(kind);
    },
  );

  test('loses where, when and by whom it was taken', async () => {
    const exif = {
      IFD0: { Artist: 'Sam Secret' },
      IFD3: { GPSLatitude: '51/1 30/1 0/1', GPSLatitudeRef: 'N' },
    };
    const sent = await blank(40, 20)
      .withExif(exif)
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">Sam Secret</x:xmpmeta>')
      .jpeg()
      .toBuffer();
    expect(sent.includes('Sam Secret')).toBe(true);

    const { bytes } = await drawn(sent);

    const { exif: kept, xmp, iptc, icc } = await sharp(bytes).metadata();
    expect({ kept, xmp, iptc, icc }).toEqual({});
    expect(Buffer.from(bytes).includes('Sam Secret')).toBe(false);
  });

  test('stands the right way up once what said so is gone', async () => {
    const sent = await blank(40, 20).withMetadata({ orientation: 6 }).jpeg().toBuffer();

    expect(await drawn(sent)).toMatchObject({ width: 20, height: 40 });
  });

  test('is at most 1,600 dots a side and never made larger', async () => {
    expect(await drawn(await blank(4_000, 1_000).jpeg().toBuffer())).toMatchObject({
      width: 1_600,
      height: 400,
    });
  });

  test('keeps nothing that was hidden behind its end', async () => {
    const sent = Buffer.concat([
      await blank(40, 20).png().toBuffer(),
      Buffer.from('<script>hacked(1)</script>'),
    ]);

    expect(Buffer.from((await drawn(sent)).bytes).includes('hacked')).toBe(false);
  });

  test.each([
    ['a drawing that could run something', '<svg xmlns="http://www.w3.org/2000/svg" onload="hacked(1)"/>'],
    ['a page', '<!doctype html><img src=x onerror=hacked(1)>'],
    ['a document', '%PDF-1.7\n'],
    ['an animation', 'GIF89a\x01\x00\x01\x00\x00\x00\x00;'],
    ['nothing', ''],
  ])('is refused where it is %s', async (_what, content) => {
    expect(await redraw(Buffer.from(content, 'latin1'))).toBe('unknown_kind');
  });

  test('is refused where half of it is missing', async () => {
    const whole = await sharp({
      create: {
        width: 400,
        height: 400,
        channels: 3,
        background: 'red',
        noise: { type: 'gaussian', mean: 99, sigma: 30 },
      },
    })
      .png()
      .toBuffer();

    expect(await redraw(whole.subarray(0, whole.length / 2))).toBe('unknown_kind');
  });

  test.each([8_000, 60_000])(
    'is refused where a few kilobytes would unpack to %i dots squared',
    async (side) => {
      const sent = bomb(side);
      expect(sent.length).toBeLessThan(10_000);

      expect(await redraw(sent)).toBe('too_many_pixels');
    },
  );
});
