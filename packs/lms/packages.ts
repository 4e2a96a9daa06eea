import { PAGE } from './about';
import { cmi5Manifest, scorm12Manifest, scorm2004Manifest } from './manifests';

/** A kind of learning platform, and what it is given. */
export interface PackageKind {
  readonly name: string;
  /** The script that speaks to it, from the folder `packs`. */
  readonly adapter: string;
  /** By the network, and not by an object in the browser. */
  readonly speaks: boolean;
  readonly manifest: string;
  readonly manifestText: () => string;
}

export const PACKAGES: readonly PackageKind[] = [
  { name: 'scorm12.zip', adapter: 'lms/scorm12.ts', speaks: false, manifest: 'imsmanifest.xml', manifestText: scorm12Manifest },
  { name: 'scorm2004.zip', adapter: 'lms/scorm2004.ts', speaks: false, manifest: 'imsmanifest.xml', manifestText: scorm2004Manifest },
  { name: 'cmi5.zip', adapter: 'lms/cmi5.ts', speaks: true, manifest: 'cmi5.xml', manifestText: cmi5Manifest },
];

/** The files of a package: its manifest, at the root as all of them want it, and the page. */
export function packageFiles({ manifest, manifestText }: PackageKind, page: string): Readonly<Record<string, string>> {
  return { [manifest]: manifestText(), [PAGE]: page };
}
