import { OPENS_AT } from '../address';
import { ABOUT } from '../lms/about';

/**
 * The platform's own content type that frames a page. A package may hold no HTML (h5p-php-library, h5p.classes.php,
 * `$defaultContentWhitelist`), so ours holds only where the map is; the library must be on the platform already.
 */
const EMBEDDER = { machineName: 'H5P.IFrameEmbed', majorVersion: 1, minorVersion: 0 } as const;

/** The shape that the frame keeps in whatever column: the library works it out of these, so they are in pixels. */
const SIZE = { width: '800px', minWidth: '300px', height: '520px' } as const;

/**
 * The two files of a content package without libraries. The fields of `h5p.json` are those of `$h5pRequired` and
 * `$h5pOptional` in h5p.classes.php; those of `content.json` stand in semantics.json of h5p-iframe-embed.
 * @param site where it stands, absolute, with its last slash
 */
export function h5pFiles(site: string): Readonly<Record<string, string>> {
  const about = {
    title: ABOUT.title,
    language: 'en',
    mainLibrary: EMBEDDER.machineName,
    embedTypes: ['iframe'],
    license: 'CC BY',
    licenseVersion: '4.0',
    source: site,
    preloadedDependencies: [EMBEDDER],
  };
  const content = { ...SIZE, source: frameAddress(site), resizeSupported: true };
  return { 'h5p.json': JSON.stringify(about, null, 2), 'content/content.json': JSON.stringify(content, null, 2) };
}

/**
 * With one word in its query, for an old library frames an `&` as the `&amp;` that its platform made of it; and not
 * encoded, for a new one encodes whatever it is given, once more.
 */
function frameAddress(site: string): string {
  return decodeURI(`${site}embed.html${OPENS_AT}`);
}
