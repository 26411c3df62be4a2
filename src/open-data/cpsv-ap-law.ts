import { at, type Context, reference, SWEDISH, sv } from './cpsv-ap-nodes.js';
import type { Json, JsonObject } from './exported.js';
import {
  CONSENT_OF_GUARDIANS,
  type LegalBasis,
  legalIdentifier,
  RIGHT_TO_APPLY,
  SOCIAL_SERVICES_ACT,
  WITHOUT_ASSESSMENT,
} from './legal-basis.js';
import type { Service } from './service.js';
import { uriOf } from './uri.js';

/** What the kommun has decided about the insats, in the guideline's own words. */
export function guidelineRule(context: Context, { insats, legalBasis }: Service): JsonObject {
  const { title, adopted, validFrom, url } = context.catalog.guideline;
  const iri = context.identity.iri('rule', insats.id);
  return {
    '@id': iri,
    '@type': 'cpsv:Rule',
    'dct:identifier': iri,
    'dct:title': sv(`${title}, ${insats.source.section}`),
    'dct:description': sv(insats.source.quote),
    'dct:language': at(SWEDISH),
    'dct:issued': date(adopted),
    'dct:valid': date(validFrom),
    'foaf:page': url === undefined ? undefined : at(uriOf(url)),
    'skos:note': insats.reading === undefined ? undefined : sv(insats.reading),
    'cpsv:implements': reference(context, 'law', legalIdentifier(legalBasis)),
  };
}

/** The villkor in the kommun's own words, where it has some: a rule of its own, since a requirement has no text but its name. */
export function wordingRule(context: Context, { insats }: Service): readonly JsonObject[] {
  if (insats.wording === undefined) return [];
  const { t } = context.options.wording.texts;
  return [ruleOfGuideline(context, `wording-${insats.id}`, `${insats.name}: ${t('card.villkor')}`, [insats.wording])];
}

/** What holds for all who take part besides the villkor, with the sentence that says so. */
export function conditionRules(context: Context): readonly JsonObject[] {
  const { conditions = [], guideline } = context.catalog;
  return conditions.map(({ text, quote }) =>
    ruleOfGuideline(context, `condition-${text}`, guideline.title, [text, quote]),
  );
}

function ruleOfGuideline(context: Context, name: string, title: string, descriptions: readonly string[]): JsonObject {
  const iri = context.identity.iri('rule', name);
  return {
    '@id': iri,
    '@type': 'cpsv:Rule',
    'dct:identifier': iri,
    'dct:title': sv(title),
    'dct:description': descriptions.map(sv),
    'dct:language': at(SWEDISH),
    'cpsv:implements': reference(context, 'law', legalIdentifier(WITHOUT_ASSESSMENT)),
  };
}

function date(text: string | undefined): Json {
  return text === undefined ? undefined : { '@value': text, '@type': 'xsd:date' };
}

/** What the law says of every insats: that one may always apply, and that under 15 the vårdnadshavare must agree. */
export function lawRules(context: Context): readonly JsonObject[] {
  const { t } = context.options.wording.texts;
  return [
    ...lawRule(context, RIGHT_TO_APPLY, t('apply.title'), t('apply.lead')),
    ...lawRule(context, CONSENT_OF_GUARDIANS, t('villkor.guardianConsent.all'), t('card.lawConsent')),
    ...legalResources(context, WITHOUT_ASSESSMENT),
  ];
}

function lawRule(context: Context, basis: LegalBasis, title: string, description: string): readonly JsonObject[] {
  const iri = context.identity.iri('rule', legalIdentifier(basis));
  return [
    {
      '@id': iri,
      '@type': 'cpsv:Rule',
      'dct:identifier': iri,
      'dct:title': sv(title),
      'dct:description': sv(description),
      'dct:language': at(SWEDISH),
      'cpsv:implements': reference(context, 'law', legalIdentifier(basis)),
    },
    ...legalResources(context, basis),
  ];
}

/** The paragraph, and the law it is part of. */
export function legalResources(context: Context, basis: LegalBasis): readonly JsonObject[] {
  const { sfs, paragraph } = basis;
  const whole =
    sfs === undefined || paragraph === undefined
      ? undefined
      : {
          ...SOCIAL_SERVICES_ACT,
          sfs,
          name: sfs === SOCIAL_SERVICES_ACT.sfs ? SOCIAL_SERVICES_ACT.name : `SFS ${sfs}`,
        };
  return [
    {
      '@id': context.identity.iri('law', legalIdentifier(basis)),
      '@type': 'eli:LegalResource',
      'eli:id_local': legalIdentifier(basis),
      'dct:title': sv(basis.name),
      'dct:relation': whole && reference(context, 'law', legalIdentifier(whole)),
      'eli:is_part_of': whole && reference(context, 'law', legalIdentifier(whole)),
    },
    ...(whole ? legalResources(context, whole) : []),
  ];
}
