import type { Topic } from '../catalog/types.js';
import type { Io } from './io.js';

/** A line that shows how far something has come, and can be taken away. */
export interface ProgressBar {
  readonly show: (share: number, topic: Topic | null) => void;
  readonly clear: () => void;
}

const WIDTH = 30;

/** A bar of what is done, with the topic that is under way; silent where nobody looks on. */
export function progressBar({ progress }: Io, title: string): ProgressBar {
  let shown = '';
  const draw = (line: string): void => {
    if (line === shown) return;
    shown = line;
    progress?.(`\r\u001b[K${line}`);
  };
  return {
    show: (share, topic) => {
      if (!progress) return;
      const done = Math.min(WIDTH, Math.floor(share * WIDTH));
      const percent = String(Math.floor(Math.min(share, 1) * 100)).padStart(3);
      draw(`${title} [${'='.repeat(done)}${' '.repeat(WIDTH - done)}] ${percent} %  ${topic ?? 'alla ämnen'}`);
    },
    clear: () => draw(''),
  };
}
