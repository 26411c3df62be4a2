import type { Catalog } from 'insatsguiden';
import { useState } from 'react';
import { Guide } from './guide';

/** A page with two guides, and what they have told of. */
export function Page({ bundle }: { readonly bundle: Catalog }) {
  const [ready, setReady] = useState<readonly string[]>([]);
  const add = (id: string) => () => setReady((before) => [...new Set([...before, id])].sort());
  return (
    <main>
      <output>{ready.join(' ')}</output>
      <div id="address">
        <Guide catalog="/catalog.json" onReady={add('address')} />
      </div>
      <div id="object">
        <Guide catalog={bundle} onReady={add('object')} />
      </div>
      <insats-guide catalog="/catalog.json" mirror exit-url="https://www.smhi.se/" />
    </main>
  );
}
