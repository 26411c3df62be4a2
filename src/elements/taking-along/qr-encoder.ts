import { correction, generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';

export const build = __BUILD__;

/** A QR code as it is drawn. */
export interface QrCode {
  /** How many modules it is across, without the light border around it. */
  readonly size: number;
  /** The dark modules as the `d` of an SVG path: one unit a module, from 0 to `size`, without the light border. */
  readonly path: string;
}

/** Up to this version (65 modules) a code has 15 % to spare; a larger one has 7 %, and modules that are larger for it. */
const LARGEST_TO_SPARE = 12;

/**
 * The code of a text. Some of it can be lost to dirt or a fold and yet be read; more where there is room to spare.
 *
 * @throws where the text is too long for any code (some 2 900 letters).
 */
export function encode(text: string): QrCode {
  const code = withMoreToSpare(text) ?? generate(text, { minCorrectionLevel: correction.L });
  return { size: code.size, path: toSvgPath(code) };
}

function withMoreToSpare(text: string) {
  try {
    return generate(text, { minCorrectionLevel: correction.M, maxVersion: LARGEST_TO_SPARE });
  } catch {
    return undefined;
  }
}
