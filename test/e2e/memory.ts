import type { Page } from '@playwright/test';

/**
 * How much of what somebody has said is still in the page's memory: each answer, and each sum of answers. The browser looks
 * through all that lives, once it has cleared away what nothing holds any more.
 */
export async function saidInMemory(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  try {
    const { result } = await session.send('Runtime.evaluate', { expression: 'Object.prototype' });
    const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: result.objectId ?? '' });
    const { result: counted } = await session.send('Runtime.callFunctionOn', {
      objectId: objects.objectId ?? '',
      functionDeclaration: `function () { return (${countSaid})([...this]); }`,
      returnByValue: true,
    });
    return counted.value as number;
  } finally {
    // What the session holds of the page goes with it.
    await session.detach();
  }
}

/** Runs in the page. An answer is a fact with its value and nothing besides; what is known tells what has been asked. */
function countSaid(all: readonly object[]): number {
  return all.filter((one) => {
    if (Object.keys(one).join() === 'fact,value') return true;
    return 'asked' in one && 'values' in one && Array.isArray(one.asked) && one.asked.length > 0;
  }).length;
}
