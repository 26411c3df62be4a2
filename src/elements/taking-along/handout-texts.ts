import swedish from '../../../locales/sv/handout.json' with { type: 'json' };
import { SOURCE_LANGUAGE } from '../../i18n/languages.js';
import '../../i18n/results-texts.js';
import { addTexts } from '../../i18n/texts.js';

/** Other languages bring the handout's texts with them (`locales/<language>/texts.ts`). */
addTexts(SOURCE_LANGUAGE, { handout: swedish });
