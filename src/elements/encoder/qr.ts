import { correction, generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';

/** A QR code as it is drawn. */
export interface QrCode {
  /** How many modules it is across, without the light border around it. */
  readonly size: number;
  /** The dark modules as the `d` of an SVG path: one unit a module, from 0 to `size`, without the light border. */
  readonly path: string;
}

/** The largest code that has modules of 4 px on a screen 360 px wide, border included: 77 modules. */
const MAX_VERSION = 15;

/**
 * The code of a text: with 15 % of it to spare where that leaves the modules large enough for a telephone, else 7 %;
 * more where there is room.
 *
 * @throws where the text is too long for any code (some 2 900 letters).
 */
export function encode(text: string): QrCode {
  const code = tryToGenerate(text) ?? generate(text, { minCorrectionLevel: correction.L });
  return { size: code.size, path: toSvgPath(code) };
}

function tryToGenerate(text: string) {
  try {
    return generate(text, { minCorrectionLevel: correction.M, maxVersion: MAX_VERSION });
  } catch {
    return undefined;
  }
}
