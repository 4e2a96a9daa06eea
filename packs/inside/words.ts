/** What the file says of itself. Reasons of an answer are Latin letters only: a browser refuses others. */
export const WORDS = {
  outside: (address: string) => `${address} is not in this file, and this file asks nothing of any host`,
  missing: (path: string) => `${path} is not in this file`.replace(/[^\x20-\x7e]/g, '?'),
  page: 'This page of the site is not in this file',
  failed: (what: string) => `This file could not be opened: ${what}. It needs a browser of 2023 or later.`,
};
