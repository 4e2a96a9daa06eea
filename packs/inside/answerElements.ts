import { SITE } from '../address';
import { dataAddress, fileAt } from './files';

/** Hints to fetch early: all is here already, and a browser would ask the disk or a host. */
const HINT = /preload|prefetch|preconnect/;

/** From now on images and style sheets whose addresses the program sets take what lies in the file. */
export function answerElements(): void {
  redirect(HTMLImageElement.prototype, 'src', (_, address) => carried(address));
  redirect(HTMLLinkElement.prototype, 'href', (link, address) => {
    if (HINT.test(link.rel)) {
      // A hint without an address would be complained of.
      link.rel = '';
      return null;
    }
    return link.rel === 'stylesheet' ? styleAddress(address) : carried(address);
  });
}

/** A style sheet of the site, its fonts inside it. */
export function styleText(path: string): string {
  const file = fileAt(`${SITE}${path}`);
  if (file?.kept !== 'text') throw new Error(`${path} is not in this file`);
  return file.body.replace(/url\(pack:\/\/site\/([^)]+)\)/g, (_, part: string) => `url(${carried(`${SITE}${part}`)})`);
}

function styleAddress(address: string): string {
  if (!fileAt(address)) return address;
  const text = styleText(address.slice(SITE.length));
  return `data:text/css;charset=utf-8,${encodeURIComponent(text)}`;
}

/** An address that is not inside is left as it is: the browser knows no such kind, or the page's policy refuses it. */
function carried(address: string): string {
  const file = fileAt(address);
  return file && file.kept !== 'gzip' ? dataAddress(file) : address;
}

/** @param to gives the address to set, or null to set none */
function redirect<E extends HTMLElement, K extends 'src' | 'href'>(prototype: E & Record<K, string>, name: K, to: (element: E, address: string) => string | null): void {
  const own = Object.getOwnPropertyDescriptor(prototype, name);
  if (!own?.set) return;
  const { set } = own;
  Object.defineProperty(prototype, name, {
    ...own,
    set(this: E, address: unknown) {
      const given = to(this, String(address));
      if (given !== null) set.call(this, given);
    },
  });
}
