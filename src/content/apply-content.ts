import '../i18n/results-texts.js';
import type { Contact, Topic } from '../catalog/types.js';
import type { ContentSource } from './content-text.js';

/** The right to apply for a decision (SoL 11 kap. 6 §). */
export interface ApplyContent {
  readonly title: string;
  /** That one may always apply. */
  readonly lead: string;
  /** Whom to turn to. */
  readonly contact: Contact;
  /** That one may also apply for ekonomiskt bistånd. */
  readonly money: string;
  /** The paragraph of law that ekonomiskt bistånd stands in. */
  readonly moneyLaw: string;
  readonly howTitle: string;
  /** How it is done: a paragraph each. */
  readonly how: readonly string[];
  /** The paragraphs of law. */
  readonly law: string;
}

/** The right to apply, in words. */
export function applyContent({ catalog, texts: { t } }: Pick<ContentSource, 'catalog' | 'texts'>): ApplyContent {
  const { contact, apply = contact } = catalog;
  return {
    title: t('apply.title'),
    lead: t('apply.lead'),
    contact: apply,
    money: t('apply.money'),
    moneyLaw: t('apply.moneyLaw'),
    howTitle: t('apply.how'),
    how: [t('apply.writing'), t('apply.then'), t('apply.appeal'), `${t('apply.young')} ${t('apply.other')}`],
    law: t('apply.law'),
  };
}

/** Whether money is among the chosen topics: `[]` is everything, `null` nothing yet. */
export function isMoneyChosen(chosen: readonly Topic[] | null): boolean {
  return chosen !== null && (chosen.length === 0 || chosen.includes('money'));
}
