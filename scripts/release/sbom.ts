import { Contrib, Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import { PackageURL } from 'packageurl-js';
import parseLicense from 'spdx-expression-parse';
import { uuidFor } from '../../src/open-data/uuid.js';
import type { Component } from './components.js';

/** What the list is of. */
export interface Listed {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly description: string;
  /** Who hands it out; `undefined` until the owner has said so. */
  readonly supplier: string | undefined;
}

/** Where a component's property says which files hold it. */
export const FILE_PROPERTY = 'insatsguiden:file';

const licenses = new Contrib.License.Factories.LicenseFactory((expression) => {
  parseLicense(expression);
});

function addressOf(name: string, version: string): string {
  const [scope, base] = name.startsWith('@') ? name.split('/') : [undefined, name];
  return new PackageURL('npm', scope, base, version, undefined, undefined).toString();
}

function described(component: Component): Models.Component {
  const { name, version, license, description, sha512, files } = component;
  const purl = addressOf(name, version);
  return new Models.Component(Enums.ComponentType.Library, name, {
    bomRef: purl,
    purl,
    version,
    description,
    licenses: new Models.LicenseRepository([licenses.makeFromString(license)]),
    properties: new Models.PropertyRepository(files.map((file) => new Models.Property(FILE_PROPERTY, file))),
    ...(sha512 !== undefined && { hashes: new Models.HashDictionary([[Enums.HashAlgorithm['SHA-512'], sha512]]) }),
  });
}

/**
 * What a program holds of other people's, as CycloneDX 1.6 in JSON. The same things give the same text: it bears no time,
 * and its number is made from what it says.
 */
export function billOfMaterials(
  { name, version, license, description, supplier }: Listed,
  components: readonly Component[],
): string {
  const own = new Models.Component(Enums.ComponentType.Application, name, {
    bomRef: `${name}@${version}`,
    version,
    description,
    licenses: new Models.LicenseRepository([licenses.makeFromString(license)]),
    ...(supplier !== undefined && { supplier: new Models.OrganizationalEntity({ name: supplier }) }),
  });
  const all = new Map(components.map((component) => [component.name, described(component)]));
  for (const component of components) {
    const model = all.get(component.name);
    if (!model) continue;
    own.dependencies.add(model.bomRef);
    for (const needed of component.dependencies) {
      const inside = all.get(needed);
      if (inside) model.dependencies.add(inside.bomRef);
    }
  }
  const bom = new Models.Bom({
    metadata: new Models.Metadata({
      component: own,
      lifecycles: new Models.LifecycleRepository([Enums.LifecyclePhase.Build]),
    }),
    components: new Models.ComponentRepository(all.values()),
  });
  const write = (): string =>
    new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6)).serialize(bom, {
      sortLists: true,
      space: 2,
    });
  bom.serialNumber = `urn:uuid:${uuidFor(write())}`;
  return `${write()}\n`;
}
