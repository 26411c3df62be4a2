import { type Finding, shown } from '../catalog/findings.js';
import type { Catalog } from '../catalog/types.js';

/** By what a decision says that anybody may come. */
const TO_ALL = /(?<!\p{L})(alla|allmänhet(en)?|vem som helst|var och en|samtliga|oavsett|öppe[nt])(?!\p{L})/iu;

/** Insatser that are said to be open to all, and have villkor, or a source that does not say so. */
export function lintOpenToAll({ insatser }: Catalog): Finding[] {
  return insatser.flatMap(({ openToAll, villkor, source }, index): Finding[] => {
    if (!openToAll) return [];
    const path = `$.insatser[${index}].openToAll`;
    const isOpen = villkor !== 'unstated' && villkor.length === 0;
    return [
      ...(isOpen
        ? []
        : [
            error(
              path,
              'open-to-all-with-villkor',
              'Insatsen sägs vara öppen för alla, men villkoren är inte en tom lista. Ta bort openToAll, eller villkoren.',
            ),
          ]),
      ...(TO_ALL.test(source.quote)
        ? []
        : [
            error(
              path,
              'open-to-all-not-quoted',
              `Insatsen sägs vara öppen för alla, men citatet säger inte det: ${shown(source.quote)}. Ta med den mening i beslutet som säger det, eller ta bort openToAll.`,
            ),
          ]),
    ];
  });
}

function error(path: string, rule: string, message: string): Finding {
  return { level: 'error', path, rule, message };
}
