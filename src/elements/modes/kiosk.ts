import { KioskMode } from './kiosk/kiosk-mode.js';
import type { CreateMode } from './mode.js';

/** A tablet on a wall, which many people use one after another. */
export const createMode: CreateMode = (host, tools, languages) => new KioskMode(host, tools, languages);
