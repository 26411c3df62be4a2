import type { Catalog, Topic } from '../catalog/types.js';
import { type Context, concept, reference, SWEDISH, sv } from './cpsv-ap-nodes.js';
import type { JsonObject } from './exported.js';

const STATUS = 'http://purl.org/adms/status/';

/** The kommun, as the organisation that is responsible and as the area it covers. */
export function authority(context: Context): readonly JsonObject[] {
  const { catalog, identity } = context;
  const { name, code } = catalog.kommun;
  return [
    {
      '@id': identity.iri('kommun'),
      '@type': ['cv:PublicOrganisation', 'org:Organization', 'foaf:Agent'],
      'dct:identifier': code ?? name,
      'dct:title': sv(name),
      'skos:prefLabel': sv(name),
      'dct:spatial': reference(context, 'area'),
    },
    {
      '@id': identity.iri('area'),
      '@type': ['dct:Location', 'atu:atu-type'],
      'dct:identifier': code,
      'skos:prefLabel': sv(name),
    },
  ];
}

/** The codes that are referred to, so that the data says by itself what they are. */
export function codes(context: Context): readonly JsonObject[] {
  const { t } = context.options.wording.texts;
  const topics = new Set(context.catalog.insatser.flatMap((insats) => insats.topics));
  return [
    { '@id': SWEDISH, '@type': 'dct:LinguisticSystem' },
    { '@id': statusOf(context.catalog), '@type': 'skos:Concept' },
    ...[...topics].map((topic: Topic) => concept(context, 'topic', topic, t(`topic.${topic}`))),
    concept(context, 'requirement-type', 'villkor', 'Villkor'),
    concept(context, 'requirement-type', 'malgrupp', 'Målgrupp'),
    concept(context, 'role', 'provider', 'Utförare'),
    concept(context, 'channel-type', 'phone', 'Telefon'),
    concept(context, 'channel-type', 'email', 'E-post'),
    concept(context, 'channel-type', 'visit', 'Besök'),
    concept(context, 'channel-type', 'web', 'Webb'),
    concept(context, 'channel-type', 'other', 'Annat'),
  ];
}

/** Whether what is described is in use, by the codes of ADMS. */
export function statusOf({ guideline }: Catalog): string {
  return `${STATUS}${guideline.status === 'adopted' ? 'Completed' : 'UnderDevelopment'}`;
}
