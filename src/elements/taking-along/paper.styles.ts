import { css } from 'lit';

/** The looks of the printed handout: black on white, in points, whatever the guide looks like on screen. */
export const paperStyles = css`
  /* The page's own rules for its boxes must not reach the sheet, nor show it on screen. */
  :host {
    all: initial !important;
    display: none !important;
    color-scheme: only light !important;
  }
  :host([data-measuring]) {
    display: block !important;
    position: fixed !important;
    inset-block-start: 0 !important;
    inset-inline-start: 0 !important;
    inline-size: 72mm !important;
    visibility: hidden !important;
  }
  @media print {
    :host {
      display: block !important;
    }
  }
  .paper {
    color: #000;
    font-family: system-ui, 'Noto Sans', 'Noto Sans Arabic', sans-serif;
    font-size: 10.5pt;
    line-height: 1.4;
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  h1 {
    font-size: 20pt;
    line-height: 1.15;
  }
  h2 {
    font-size: 13pt;
    line-height: 1.2;
    break-after: avoid;
  }
  h3 {
    font-size: 11pt;
    line-height: 1.25;
    break-after: avoid;
  }
  h4 {
    break-after: avoid;
  }
  p + p,
  :is(p, ul) + h4,
  ul + p,
  h2 + *,
  h3 + * {
    margin-block-start: 1mm;
  }
  .paper > * + * {
    margin-block-start: 4mm;
  }
  .head {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 52mm;
    gap: 8mm;
    align-items: start;
  }
  .head .lines > * + * {
    margin-block-start: 2.5mm;
  }
  .beside {
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
  }
  .several {
    grid-template-columns: minmax(0, 1fr) 108mm;
  }
  .several .codes {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 4mm;
  }
  figure {
    break-inside: avoid;
    text-align: center;
    font-weight: 700;
  }
  ul {
    list-style: none;
  }
  .insatser {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    column-gap: 8mm;
  }
  .insatser > li {
    break-inside: avoid;
    padding-block: 1.8mm;
    border-block-start: 0.3mm solid #000;
  }
  .villkor {
    list-style: disc;
    padding-inline-start: 5mm;
  }
  [data-detail='full'] .insatser {
    grid-template-columns: minmax(0, 1fr);
  }
  /* Kept whole, long ones would leave half of each sheet empty. */
  [data-detail='full'] .insatser > li {
    break-inside: auto;
    orphans: 3;
    widows: 3;
  }
  .contact li {
    margin-block-start: 0.8mm;
  }
  .phone {
    font-size: 14pt;
    font-weight: 700;
  }
  .box {
    break-inside: avoid;
    margin-inline: 0.3mm;
    padding: 4mm;
    border: 0.5mm solid #000;
    border-radius: 2mm;
  }
  .small {
    font-size: 8.5pt;
  }
  [data-paper='receipt'] {
    font-size: 10pt;
    line-height: 1.3;
  }
  [data-paper='receipt'] h1 {
    font-size: 15pt;
  }
  [data-paper='receipt'] h2 {
    font-size: 12pt;
  }
  [data-paper='receipt'] .head {
    grid-template-columns: minmax(0, 1fr);
    gap: 3mm;
  }
  [data-paper='receipt'] :is(.insatser, .codes) {
    grid-template-columns: minmax(0, 1fr);
  }
  [data-paper='receipt'] .box {
    padding: 2.5mm 0;
    border-width: 0.4mm 0;
    border-radius: 0;
  }
`;
