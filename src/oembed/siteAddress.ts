import type { Parsed } from '../lib/campaign/parseFiles';

/**
 * Where the site will stand, as its builder says it: absolute, with its last slash; null where nothing was said. What is
 * no address of a folder is a problem: a link to nowhere would be found by nobody who can mend it. Never throws.
 * @param where the variable or option that the text stands in
 */
export function siteAddress(text: string | undefined, where: string): Parsed<string | null> {
  const said = text?.trim() ?? '';
  if (said === '') return { ok: true, value: null };
  const refuse = (what: string) => ({ ok: false as const, problems: [{ where, what: `“${said}” ${what}; it should be like https://example.org/august-storm/` }] });
  // With its slashes: `https:example.org` would be read as an address too.
  if (!/^https?:\/\//i.test(said) || !URL.canParse(said)) return refuse('is not an absolute address of http or https');
  const { origin, pathname, search, hash, username, password } = new URL(said);
  if (username + password !== '') return refuse('has a name or password in it');
  if (search !== '' || hash !== '' || /[?#]$/.test(said)) return refuse('has a query or a “#” in it');
  if (/\.html?\/*$/i.test(pathname)) return refuse('is a page, not the folder that it stands in');
  return { ok: true, value: `${origin}${pathname.replace(/\/*$/, '/')}` };
}
