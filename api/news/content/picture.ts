import sharp from 'sharp';

/** Bytes of a picture as it is sent to us. */
export const MAX_PICTURE_BYTES = 5_000_000;
/** What a phone of today takes; more is a mistake, or a few kilobytes that unpack to gigabytes. */
const MAX_PIXELS = 50_000_000;
/** No column of ours is wider, with a screen of twice the dots. */
const MAX_SIDE = 1_600;
/** Longer than any honest picture takes on a slow machine. */
const MAX_SECONDS = 20;

const TYPES = { jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp' } as const;
type Format = keyof typeof TYPES;

/** A picture that we drew ourselves from what was sent. */
export interface Picture {
  readonly bytes: Uint8Array;
  readonly contentType: (typeof TYPES)[Format];
  readonly width: number;
  readonly height: number;
}

/** Why a picture is not taken. `unknown_kind` is also said of a broken one: we cannot tell them apart. */
export type PictureRefusal = 'unknown_kind' | 'too_many_pixels';

// Whatever the bytes pretend to be, no other reader of the library ever sees them: SVG and PDF could fetch or run
// something, and the rest is code that no council needs.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});

/**
 * Draws a PNG, JPEG or WebP anew, the right way up and at most 1,600 dots a side. Nothing of the file is kept but its
 * dots: no place, camera or author (EXIF, XMP, IPTC), no second frame, nothing hidden behind its end.
 */
export const redraw = async (bytes: Uint8Array): Promise<Picture | PictureRefusal> => {
  try {
    // Reads the header alone, so a bomb stays unopened.
    const { format, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (!isKnown(format)) return 'unknown_kind';
    if (width * height > MAX_PIXELS) return 'too_many_pixels';
    const { data, info } = await open(bytes)
      .autoOrient()
      .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: 'inside', withoutEnlargement: true })
      .timeout({ seconds: MAX_SECONDS })
      .toFormat(format, OUTPUT[format])
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, contentType: TYPES[format], width: info.width, height: info.height };
  } catch {
    // The library says what is wrong in words that change with its version; whoever sent it can do one thing alone.
    return 'unknown_kind';
  }
};

const OUTPUT = {
  jpeg: { quality: 82, progressive: true },
  png: { compressionLevel: 9 },
  webp: { quality: 82 },
};

/** The limit stands here once more, for a picture that turns out larger than its header says. */
const open = (bytes: Uint8Array) =>
  sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', sequentialRead: true });

const isKnown = (format: string | undefined): format is Format =>
  format !== undefined && Object.hasOwn(TYPES, format);
