import { choice, date, type FieldsOf, flag, hash, id, language, list, name, optional, prose } from './shape.js';
import type { CatalogOverlay, CatalogTextHashes, OverlayTexts, TextHashes } from './types.js';

/**
 * The forms of an overlay's own properties; its insatser are `OVERLAY_TEXTS` by id, `of` is `OVERLAY_HASHES` by id, and
 * `checked` is a text by id.
 */
export const OVERLAY_HEAD: FieldsOf<Omit<CatalogOverlay, 'insatser' | 'of' | 'ofCatalog' | 'checked'>> = {
  $schema: optional(prose),
  language,
  catalogVersion: optional(date),
  origin: choice(['machine', 'person']),
  reviewed: flag,
  reviewer: optional(name),
  conditions: optional(list(prose, 1, 50)),
};

/** The form of the ids that an overlay goes by. */
export const OVERLAY_ID = id;

/** The forms of the texts of an insats. */
export const OVERLAY_TEXTS: FieldsOf<OverlayTexts> = {
  name: optional(name),
  summary: optional(prose),
  audience: optional(prose),
  wording: optional(prose),
  howTo: optional(prose),
  limits: optional(prose),
  cost: optional(prose),
  provider: optional(prose),
  documentation: optional(prose),
};

/** The forms of what the Swedish texts of an insats were known by. */
export const OVERLAY_HASHES: FieldsOf<TextHashes> = {
  name: optional(hash),
  summary: optional(hash),
  audience: optional(hash),
  wording: optional(hash),
  howTo: optional(hash),
  limits: optional(hash),
  cost: optional(hash),
  provider: optional(hash),
  documentation: optional(hash),
};

/** The form of what the Swedish conditions were known by; `checked` is a hash by id. */
export const CATALOG_HASHES: FieldsOf<Omit<CatalogTextHashes, 'checked'>> = { conditions: optional(list(hash, 1, 50)) };

/** The forms of a text of a `checked` villkor and of what its Swedish was known by. */
export const CHECKED_TEXT = prose;
export const CHECKED_HASH = hash;
