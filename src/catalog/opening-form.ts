const DAY = '(?:Mo|Tu|We|Th|Fr|Sa|Su)';
const DAYS = `(?:PH|${DAY}(?:-${DAY})?)`;
const TIME = '(?:[01]\\d|2[0-3]):[0-5]\\d';
const HOURS = `${TIME}-(?:${TIME}|24:00)`;

/** Opening hours as schema.org writes them, with `PH` for public holidays: days, and times or `off`. */
export const OPENING = new RegExp(`^${DAYS}(?:,${DAYS})*(?: (?:${HOURS}(?:,${HOURS})*|off))?$`, 'u');
