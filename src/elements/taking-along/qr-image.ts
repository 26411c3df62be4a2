import { css, html, type TemplateResult } from 'lit';
import type { Faults } from '../faults.js';
import { loadPart } from '../parts/load-part.js';
import type { QrCode } from './qr-encoder.js';

export type { QrCode } from './qr-encoder.js';

/** The light border that a reader needs around a code, in modules (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/**
 * The QR code of a text. What makes it is fetched the first time (docs/decisions/0007).
 *
 * @throws where the encoder cannot be had, or the text is too long for a code.
 */
export async function qrCode(text: string, faults: Faults): Promise<QrCode> {
  const { encode } = await faults.watch(
    'qr',
    loadPart('qr', () => import('./qr-encoder.js')),
  );
  return encode(text);
}

/** Draws a code with its light border, dark on white whatever the colours around it; needs `qrStyles`. */
export function qrImage({ size, path }: QrCode, label: string): TemplateResult {
  const across = size + 2 * QUIET_ZONE;
  return html`
    <svg class="qr" role="img" aria-label=${label} viewBox="${-QUIET_ZONE} ${-QUIET_ZONE} ${across} ${across}">
      <rect x=${-QUIET_ZONE} y=${-QUIET_ZONE} width=${across} height=${across} fill="#fff" stroke="none"></rect>
      <path d=${path} fill="#000" stroke="none" shape-rendering="crispEdges"></path>
    </svg>
  `;
}

/** A code takes the width there is; how wide that is, is for what it stands in. */
export const qrStyles = css`
  svg.qr {
    display: block;
    inline-size: 100%;
    block-size: auto;
    color-scheme: only light;
    forced-color-adjust: none;
    print-color-adjust: exact;
  }
`;
