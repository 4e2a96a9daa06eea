// Stands in for the fetching packages that citation-js brings along (see vite.config.ts): sources are written out,
// never fetched, and this site asks nothing of any third party.

export const Headers = globalThis.Headers;

export default function noFetch(): never {
  throw new Error('the bibliography is never fetched');
}
noFetch.Headers = Headers;
