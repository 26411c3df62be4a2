import type { Insats } from '../catalog/types.js';

/** A law, or a paragraph of one. */
export interface LegalBasis {
  readonly name: string;
  /** Its number in Svensk författningssamling: `2025:400`; `undefined` where the catalogue does not give one. */
  readonly sfs: string | undefined;
  /** `11 kap. 5 §`; `undefined` for the whole law. */
  readonly paragraph: string | undefined;
}

/** Socialtjänstlagen, which insatser without individual assessment of need rest on. */
export const SOCIAL_SERVICES_ACT: LegalBasis = {
  name: 'Socialtjänstlag (2025:400)',
  sfs: '2025:400',
  paragraph: undefined,
};

/** That a kommun may offer insatser without an individual assessment of need. */
export const WITHOUT_ASSESSMENT = paragraphOf('11 kap. 5 §');

/** That one may always apply for a decision instead. */
export const RIGHT_TO_APPLY = paragraphOf('11 kap. 6 §');

/** That under 15 years a vårdnadshavare must agree. */
export const CONSENT_OF_GUARDIANS = paragraphOf('21 kap. 2 §');

function paragraphOf(paragraph: string): LegalBasis {
  return { name: `${paragraph} socialtjänstlagen (2025:400)`, sfs: '2025:400', paragraph };
}

/** What an insats rests on: SoL 11 kap. 5 § unless the catalogue says otherwise. */
export function legalBasisOf({ legalBasis }: Insats): LegalBasis {
  if (legalBasis === undefined) return WITHOUT_ASSESSMENT;
  return {
    name: legalBasis,
    sfs: /\b(\d{4}:\d+)\b/.exec(legalBasis)?.[1],
    paragraph: /(?:\d+ ?[a-z]? kap\. )?\d+ ?[a-z]? §/.exec(legalBasis)?.[0],
  };
}

/** The law and the paragraph as a reference: `SFS 2025:400 11 kap. 5 §`; the name where there is no number. */
export function legalIdentifier({ name, sfs, paragraph }: LegalBasis): string {
  if (sfs === undefined) return name;
  return paragraph === undefined ? `SFS ${sfs}` : `SFS ${sfs} ${paragraph}`;
}
