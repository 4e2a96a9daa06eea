/** The text behind an address of this site. Throws with a sentence for the reader. */
export async function fetchText(address: string): Promise<string> {
  let response: Response;
  try {
    response = await fetch(address);
  } catch {
    throw new Error('could not be fetched: the host did not answer, or forbids it to a sandboxed frame');
  }
  if (!response.ok) throw new Error(`the host answers ${response.status} ${response.statusText}`.trim());
  return response.text();
}
