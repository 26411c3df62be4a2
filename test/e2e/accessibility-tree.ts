import type { Page } from '@playwright/test';

/** What the browser tells assistive technology of the whole page, in order: role and name of all that is not ignored. */
export async function accessibilityTree(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const lines: string[] = [];
    const walk = (id: string): void => {
      const node = byId.get(id);
      if (!node) return;
      if (!node.ignored) lines.push(`${node.role?.value ?? ''} ${node.name?.value ?? ''}`.trim());
      for (const child of node.childIds ?? []) walk(child);
    };
    for (const { nodeId, parentId } of nodes) if (parentId === undefined) walk(nodeId);
    return lines;
  } finally {
    await session.detach();
  }
}
