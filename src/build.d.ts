/** Which build a file is of: the first letters of a hash over all sources. Written into the code by `vite.config.ts`. */
declare const __BUILD__: string;

/** `single` where everything for a website is built into one file, else `folder`. */
declare const __EDITION__: 'folder' | 'single';
