/** Text as it stands in a page or in an attribute: what comes from a campaign's file or a reader is never markup. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
