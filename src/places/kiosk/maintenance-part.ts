/** What whoever looks after a tablet meets: a part of its own, which is fetched when it is wanted. */
import maintenance from '../../../locales/sv/maintenance.json' with { type: 'json' };
import { SOURCE_LANGUAGE } from '../../i18n/languages.js';
import { addTexts } from '../../i18n/texts.js';

addTexts(SOURCE_LANGUAGE, { maintenance });

export { maintenancePanel } from './maintenance.view.js';
export { readBuildInfo, selfTest } from './self-test.js';
export { settingsScreen } from './settings.view.js';
export const build = __BUILD__;
