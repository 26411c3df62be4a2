import swedish from '../../locales/sv/results.json' with { type: 'json' };
import { SOURCE_LANGUAGE } from './languages.js';
import { addTexts } from './texts.js';

/** Whatever draws or writes results imports this; other languages bring these texts with them. */
addTexts(SOURCE_LANGUAGE, { results: swedish });
