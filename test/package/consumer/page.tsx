/** How a page in React 19 writes the element in TSX; compiled against the packed package, with the README's lines. */
import 'insatsguiden/define';
import type { Catalog } from 'insatsguiden';

export function Page({ catalog }: { readonly catalog: Catalog }) {
  return (
    <main>
      <insats-guide
        catalog={catalog}
        mode="kiosk"
        exit-url="https://www.smhi.se/"
        mirror
        follow-up
        idle-seconds={60}
        style={{ '--insats-accent': '#0b5b54' }}
        oninsats-step={({ detail }) => detail.step === 'results'}
        oninsats-error={({ detail }) => detail.code === 'catalog-missing'}
      >
        <p>Ring kommunens växel.</p>
      </insats-guide>
    </main>
  );
}

// @ts-expect-error There is no such place of use.
export const television = <insats-guide catalog="/catalog.json" mode="television" />;
// @ts-expect-error A catalogue has a contact.
export const noContact = <insats-guide catalog={{ kommun: { name: 'Exempelby' } }} />;
// @ts-expect-error Nobody's answer is an attribute.
export const answered = <insats-guide catalog="/catalog.json" answers={[]} />;
