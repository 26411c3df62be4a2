import { choice, date, type FieldsOf, flag, hash, id, language, name, optional, prose } from './shape.js';
import type { CatalogOverlay, OverlayTexts, TextHashes } from './types.js';

/** The forms of an overlay's own properties; its insatser are `OVERLAY_TEXTS` by id, and `of` is `OVERLAY_HASHES` by id. */
export const OVERLAY_HEAD: FieldsOf<Omit<CatalogOverlay, 'insatser' | 'of' | 'checked'>> = {
  $schema: optional(prose),
  language,
  catalogVersion: optional(date),
  origin: choice(['machine', 'person']),
  reviewed: flag,
  reviewer: optional(name),
};

/** The form of the ids that an overlay goes by. */
export const OVERLAY_ID = id;

/** The forms of the texts of an insats. */
export const OVERLAY_TEXTS: FieldsOf<OverlayTexts> = {
  name: optional(name),
  summary: optional(prose),
  audience: optional(prose),
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
  howTo: optional(hash),
  limits: optional(hash),
  cost: optional(hash),
  provider: optional(hash),
  documentation: optional(hash),
};
